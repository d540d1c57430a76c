import { hash } from 'node:crypto';

const most = 500;

/**
 * Names under which connections keep their prepared statements: a page's query is planned once, not at every request, which is
 * most of what it costs. Only so many are named; statements put together from ever new parts go unnamed.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();

  nameOf(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known || this.names.size >= most) return known;
    const name = hash('sha256', sql).slice(0, 32);
    this.names.set(sql, name);
    return name;
  }
}
