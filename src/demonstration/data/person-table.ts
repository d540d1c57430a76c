import { type DemoPerson } from './types.js';

/** People from lines of `name | part of the address before example.org`; key and address follow from the name. */
export function personTable(lines: string): DemoPerson[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', house = ''] = line.split('|').map((cell) => cell.trim());
      const words = plain(name).split(/[^a-z]+/);
      return {
        key: words.join('-'),
        name,
        email: `${words.join('.')}@${house === '' ? '' : `${house}.`}example.org`,
      };
    });
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}
