import { hash } from 'node:crypto';

/** The id of a stand-in: the same for the same name on every page of a preview (an UUID of version 8, RFC 9562). */
export function standInId(seed: string, name: string): string {
  const digits = hash('sha256', `${seed} ${name}`);
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) % 4]!;
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ];
  return parts.join('-');
}

/** The number in the reference of a sample entry: beyond those that a cycle gives out, and rarely that of another preview. */
export const sampleSequence = (seed: string, name: string): number =>
  90_000 + (Number.parseInt(hash('sha256', `${seed} ${name}`).slice(0, 6), 16) % 10_000);
