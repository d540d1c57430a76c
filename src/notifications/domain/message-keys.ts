/** What of a message tells whether it was sent before. */
export interface Known {
  readonly id: string;
  readonly template: string;
  readonly recipient: string;
  readonly about: Readonly<Record<string, string>>;
  /** Null for mails that follow from what a person does: who does it again means it. */
  readonly once: string | null;
}

/**
 * The keys under which a message stands in the journal of sent mails: its id, which a backup knows of a message that waited then, and for a
 * mail that follows from the clock what it is about, since the restored clock writes it anew under another id.
 */
export function keysOf({ id, template, recipient, about, once }: Known): string[] {
  if (once === null) return [`message ${id}`];
  const subject = Object.entries(about).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [`message ${id}`, `once ${JSON.stringify([template, recipient, subject, once])}`];
}
