/** Who acts: a person, someone who holds a personal link, or the system itself. Goes into every audit event. */
export interface Actor {
  personId: string | null;
  /** What the audit log shows where there is no person: `system`, `partner:<id>`, `operator`. Never a name. */
  label: string;
}

export const systemActor: Actor = { personId: null, label: 'system' };
export const operatorActor: Actor = { personId: null, label: 'operator' };
export const personActor = (personId: string): Actor => ({ personId, label: 'person' });
