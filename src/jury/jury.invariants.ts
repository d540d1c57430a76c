import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';
import { RoundVerification } from './round-verification.js';

export const juryInvariants: Invariant[] = [
  sqlInvariant(
    'no sheet was written on a pair that was in conflict',
    `SELECT 'sheet ' || s.id AS problem FROM score_sheet s JOIN assignment a ON a.id = s.assignment_id
       JOIN conflict_of_interest c ON c.juror_id = a.juror_id AND c.entry_id = a.entry_id
       JOIN round r ON r.id = a.round_id
      WHERE s.changed_at > c.since OR (s.state = 'draft' AND r.state <> 'closed')`,
  ),
  sqlInvariant(
    'scores answer the criteria of the round within their scale',
    `SELECT 'sheet ' || s.id || ': ' || x.key AS problem FROM score_sheet s JOIN assignment a ON a.id = s.assignment_id
       JOIN round r ON r.id = a.round_id CROSS JOIN LATERAL jsonb_each(s.scores) x
       LEFT JOIN LATERAL (SELECT (c->>'min')::numeric AS least, (c->>'max')::numeric AS most
                            FROM jsonb_array_elements(r.rubric) c WHERE c->>'key' = x.key) scale ON true
      WHERE scale.least IS NULL
         OR (jsonb_typeof(x.value) <> 'null' AND (x.value::text::numeric < scale.least OR x.value::text::numeric > scale.most))`,
  ),
  sqlInvariant(
    'jurors score entries of their own cycle only',
    `SELECT 'assignment ' || a.id AS problem FROM assignment a JOIN juror j ON j.id = a.juror_id JOIN entry e ON e.id = a.entry_id
       JOIN round r ON r.id = a.round_id WHERE j.cycle_id <> r.cycle_id OR e.cycle_id <> r.cycle_id`,
  ),
  {
    name: 'every closed round is frozen and recomputes to its hash',
    check: async (services) => {
      const rounds = services(RoundVerification);
      const problems: string[] = [];
      for (const id of await rounds.closedRounds()) {
        const verified = await rounds.verify(id);
        if (!verified?.ok)
          problems.push(
            `round ${id}: ${verified?.findings.map(({ key }) => key).join(', ') ?? 'not frozen'}`,
          );
      }
      return problems;
    },
  },
];
