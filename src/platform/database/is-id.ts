/** Whether a text from an address or a form can be a key at all; PostgreSQL refuses to compare anything else with one. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
