/** Shortest password that is accepted, in characters; length is what protects (NIST SP 800-63B). */
export const minPasswordLength = 12;

/** Argon2 takes no longer ones. */
export const maxPasswordLength = 200;
