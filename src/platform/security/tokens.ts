import { hash, randomBytes } from 'node:crypto';

/** A token that cannot be guessed: 256 random bits, base64url, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: SHA-256, hex, 64 characters. */
export const hashToken = (token: string): string => hash('sha256', token);
