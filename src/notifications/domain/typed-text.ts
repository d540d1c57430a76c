/**
 * What people typed cannot make a link of its own: a placeholder in a name or a post stays words,
 * and a name stays on its line, so that it can never begin another part of the mail.
 */
export const harmless = (text: string): string => text.replaceAll(/([{}])(?=\1)/g, '$1 ');

export const oneLine = (text: string): string => harmless(text.replaceAll(/\s+/g, ' ').trim());

/** Every text within a model, on one line each; instants, numbers and the like stay as they are. */
export function typedModel(model: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).map(([key, value]) => [key, typedValue(value)]));
}

function typedValue(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  return Array.isArray(value) ? value.map(typedValue) : value;
}
