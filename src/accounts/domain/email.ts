/** The form in which an address is kept and compared: trimmed, lower case. */
export const normaliseEmail = (address: string): string => address.trim().toLowerCase();
