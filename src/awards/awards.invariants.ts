import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const awardInvariants: Invariant[] = [
  sqlInvariant(
    'the shares of a prize are its amount',
    `SELECT 'prize ' || p.id AS problem FROM prize p JOIN award a ON a.prize_id = p.id
      GROUP BY p.id, p.amount_cents HAVING sum(a.amount_cents) <> p.amount_cents`,
  ),
  sqlInvariant(
    'only admitted entries of the same cycle win',
    `SELECT 'award ' || a.id AS problem FROM award a JOIN entry e ON e.id = a.entry_id JOIN prize p ON p.id = a.prize_id
      WHERE e.state <> 'admitted' OR e.cycle_id <> p.cycle_id`,
  ),
  sqlInvariant(
    'a prize that was given has a laureate, one left empty has none',
    `SELECT 'prize ' || p.id AS problem FROM prize p LEFT JOIN prize_decision d ON d.prize_id = p.id
      WHERE (coalesce(d.outcome, 'open') = 'given') <> EXISTS (SELECT FROM award a WHERE a.prize_id = p.id)`,
  ),
];
