/** Where the platform sends those who must sign in; the page there belongs to the accounts. */
export const signInPath = '/anmelden';

export const signInAndReturn = (path: string): string => `${signInPath}?weiter=${encodeURIComponent(path)}`;
