import type { Milestones } from './domain/milestones.js';

/** The milestones of a cycle as a statement aggregates them: kind → ISO text; nothing where there are none yet. */
export const milestonesFrom = (written: Readonly<Record<string, string>> | null): Milestones =>
  Object.fromEntries(Object.entries(written ?? {}).map(([kind, at]) => [kind, Temporal.Instant.from(at)]));
