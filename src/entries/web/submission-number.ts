/** The number of a submission as an address names it; zero for what is no number: no submission has it. */
export const submissionNumber = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;

/** The same where nothing may be said. */
export const askedNumber = (text: unknown): number | undefined =>
  text === undefined ? undefined : submissionNumber(text);
