import type { DueAction } from '../../src/cycles/domain/scheduled-action.js';
import type { ScheduleKind } from '../../src/cycles/schedule-kinds.js';

/** A kind of its own for tests of the schedule: three reminders before the deadline, to two people. */
export interface TestKind extends ScheduleKind {
  /** While it says something, the reminder of this occurrence fails with it. */
  failing: Map<string, string>;
  readonly runs: DueAction[];
}

const steps = [
  { occurrence: 'd14', hours: 14 * 24, next: 3 * 24, label: '14 Tage vorher' },
  { occurrence: 'd3', hours: 3 * 24, next: 24, label: '3 Tage vorher' },
  { occurrence: 'h24', hours: 24, next: 0, label: '24 Stunden vorher' },
];

export function testKind(key = 'test.remind'): TestKind {
  const kind: TestKind = {
    key,
    name: 'Probeerinnerung',
    failing: new Map(),
    runs: [],
    plan: ({ milestones: { deadline } }) =>
      deadline
        ? steps.map(({ occurrence, hours, next, label }) => ({
            occurrence,
            label,
            at: deadline.subtract({ hours }),
            senseUntil: deadline.subtract({ hours: next }),
          }))
        : [],
    recipients: async (source, _, occurrences) => {
      const people = await source.rows<{ name: string; about: string }>(
        `SELECT * FROM (VALUES ('Anna Antrag', 'Gehrde'), ('Ben Beispiel', 'Köln')) AS reached (name, about)`,
      );
      return occurrences.flatMap((occurrence) => people.map((person) => ({ occurrence, ...person })));
    },
    run: async (_, action) => {
      const reason = kind.failing.get(action.occurrence);
      if (reason) throw new Error(reason);
      kind.runs.push(action);
      return { sent: 2 };
    },
    button: (count) => `${count} Erinnerungen jetzt verschicken`,
    told: ({ sent }) => `${sent} Erinnerungen verschickt`,
  };
  return kind;
}
