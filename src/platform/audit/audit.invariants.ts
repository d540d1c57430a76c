import { type Invariant, sqlInvariant } from '../invariants/invariant.js';
import { AuditLog } from './audit-log.js';

export const auditInvariants: Invariant[] = [
  {
    name: 'the audit chain is unbroken',
    check: async (services) =>
      (await services(AuditLog).verify()).breaks.map(
        ({ position, problem }) => `event ${position}: ${problem}`,
      ),
  },
  sqlInvariant(
    'every event is audited, and only events are',
    `SELECT coalesce('event without audit: ' || d.id, 'audit without event: ' || a.position) AS problem
       FROM domain_event d FULL JOIN audit_event a ON a.event_id = d.id WHERE d.id IS NULL OR a.event_id IS NULL`,
  ),
];
