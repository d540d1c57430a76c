import type { AuditLine } from '../../audit/audit.queries.js';

const most = 20;

export interface FactLine {
  field: string;
  before: string;
  after: string;
}

/** What changed, value by value; scores of a sheet are not for the log's readers. */
export function factLines({ type, facts }: AuditLine): FactLine[] {
  if (type.startsWith('Sheet')) return [];
  const before = values(facts['before']);
  const after = values(facts['after']);
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .filter((field) => before.get(field) !== after.get(field))
    .slice(0, most)
    .map((field) => ({ field, before: before.get(field) ?? '–', after: after.get(field) ?? '–' }));
}

function values(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  const parts = Object.entries(value);
  return new Map(parts.flatMap(([key, each]) => [...values(each, path ? `${path} › ${key}` : key)]));
}
