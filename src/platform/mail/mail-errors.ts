/** The server, or the address itself, refuses this mail for good: sending it again gets the same answer. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Not now: no connection, a time-out, a busy or misconfigured server. The same mail may pass later. */
export class MailDelayed extends Error {
  override readonly name = 'MailDelayed';
}
