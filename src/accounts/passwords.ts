import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's parameters (19 MiB, 2 passes: OWASP's first recommendation). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Takes the same time whether or not there is a password to compare with. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await placeholder), password);
  return matches && passwordHash !== null;
}

const placeholder = hash('no such password');
