import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import {
  type CycleRow,
  cycleView,
  type CycleView,
  type CycleWithPrizes,
  type PrizeView,
} from './cycle-view.js';
import type { FormDefinition } from './domain/form-definition.js';
import { fileLimitsSql } from './file-limits-sql.js';
import type { CycleConfiguration } from './domain/publishable.js';

/** A form with the version that entries keep. */
export interface FormView {
  formVersionId: string;
  number: number;
  definition: FormDefinition;
}

/** Everything of a cycle that an organiser sets up: what `publicationProblems` checks. */
export type CycleSetUp = CycleWithPrizes & CycleConfiguration;

const prizes = `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'kind', p.kind, 'title', p.title,
    'sizeClass', s.key, 'sizeClassId', p.size_class_id, 'place', p.place, 'amountCents', p.amount_cents,
    'position', p.position, 'additional', p.additional) ORDER BY p.position, p.id), '[]')
  FROM prize p LEFT JOIN size_class s ON s.id = p.size_class_id WHERE p.cycle_id = c.id) AS prizes`;

const cycle = `c.id, c.year, c.name, c.scope, c.eligibility, c.grace_minutes AS "graceMinutes",
  c.published_at AS "publishedAt", c.land, c.cloned_from_id AS "clonedFromId", c.one_entry_per_municipality AS "oneEntryPerMunicipality",
  c.partner_rule AS "partnerRule", c.rubric, c.screening_rule AS "screeningRule", c.version,
  c.languages, c.audience_vote AS "audienceVote", c.texts, c.retention,
  ${fileLimitsSql} AS "fileLimits",
  (SELECT coalesce(json_object_agg(m.kind, m.at), '{}') FROM milestone m WHERE m.cycle_id = c.id) AS milestones,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'key', s.key, 'label', s.label, 'min', s.min, 'max', s.max)
      ORDER BY s.position), '[]') FROM size_class s WHERE s.cycle_id = c.id) AS "sizeClasses"`;

const at = (kind: string) => `(SELECT m.at FROM milestone m WHERE m.cycle_id = c.id AND m.kind = '${kind}')`;

/** The published cycle people mean at `$1`: the one in its call, else the latest that is not over, else the latest. */
const meantNow = `c.published_at IS NOT NULL
  ORDER BY (${at('callOpens')} <= $1 AND ${at('deadline')} + make_interval(mins => c.grace_minutes) >= $1) DESC NULLS LAST,
           coalesce(${at('exchangeCloses')} >= $1, true) DESC, c.year DESC LIMIT 1`;

/** To the millisecond, as rows store it and `reaches` compares it. */
const moment = (now: Temporal.Instant): string =>
  now.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString();

type Row = CycleRow & { prizes?: PrizeView[]; form?: FormDefinition };

/** Cycles as plain objects, each method one statement. */
@Injectable()
export class CycleQueries {
  constructor(private readonly database: Database) {}

  /** The latest first; with those that are not published. */
  async all(): Promise<CycleView[]> {
    return (await this.database.rows<Row>(`SELECT ${cycle} FROM cycle c ORDER BY c.year DESC`)).map(
      cycleView,
    );
  }

  /** All of them, and which of them people mean now: for pages on which a cycle is chosen. */
  async allAndCurrent(now: Temporal.Instant): Promise<{ cycles: CycleView[]; current?: CycleView }> {
    const rows = await this.database.rows<Row & { meant: boolean }>(
      `SELECT ${cycle}, coalesce(c.id = (SELECT c.id FROM cycle c WHERE ${meantNow}), false) AS meant
         FROM cycle c ORDER BY c.year DESC`,
      [moment(now)],
    );
    const cycles = rows.map(cycleView);
    const current = cycles[rows.findIndex(({ meant }) => meant)] ?? cycles[0];
    return { cycles, ...(current && { current }) };
  }

  async byId(id: string): Promise<CycleView | undefined> {
    return this.one(cycle, `c.id::text = $1`, id);
  }

  async byYear(year: number): Promise<CycleView | undefined> {
    return this.one(cycle, `c.year = $1`, year);
  }

  async current(now: Temporal.Instant): Promise<CycleView | undefined> {
    return this.one(cycle, meantNow, moment(now));
  }

  /** The same with its prizes: what public pages show. */
  async currentWithPrizes(now: Temporal.Instant): Promise<CycleWithPrizes | undefined> {
    return this.one(`${cycle}, ${prizes}`, meantNow, moment(now)) as Promise<CycleWithPrizes | undefined>;
  }

  async withPrizes(id: string): Promise<CycleWithPrizes | undefined> {
    return this.one(`${cycle}, ${prizes}`, `c.id::text = $1`, id) as Promise<CycleWithPrizes | undefined>;
  }

  /** Everything that an organiser sets up, with the form as it is being worked on. */
  async configuration(id: string): Promise<CycleSetUp | undefined> {
    const form = `(SELECT f.definition FROM form_version f WHERE f.cycle_id = c.id ORDER BY f.number DESC LIMIT 1) AS form`;
    const view = (await this.one(`${cycle}, ${prizes}, ${form}`, `c.id::text = $1`, id)) as
      (CycleWithPrizes & { form: FormDefinition | null }) | undefined;
    return view && { ...view, form: view.form ?? { sections: [] } };
  }

  async formOf(formVersionId: string): Promise<FormView | undefined> {
    return this.form('f.id::text = $1', formVersionId);
  }

  /** The newest published form of a cycle: what entries started now follow. */
  async currentForm(cycleId: string): Promise<FormView | undefined> {
    return this.form(
      'f.cycle_id::text = $1 AND f.published_at IS NOT NULL ORDER BY f.number DESC LIMIT 1',
      cycleId,
    );
  }

  /** What organisers have changed since, and what applicants fill in; without the first where nothing waits for its publication. */
  async forms(cycleId: string): Promise<{ working?: FormView; current?: FormView }> {
    const working = await this.form('f.cycle_id::text = $1 AND f.published_at IS NULL', cycleId);
    const current = await this.currentForm(cycleId);
    return { ...(working && { working }), ...(current && { current }) };
  }

  async prizes(cycleId: string): Promise<PrizeView[]> {
    const row = await this.database.row<{ prizes: PrizeView[] }>(
      `SELECT ${prizes} FROM cycle c WHERE c.id::text = $1`,
      [cycleId],
    );
    return row?.prizes ?? [];
  }

  private async one(columns: string, condition: string, value: unknown): Promise<CycleView | undefined> {
    const row = await this.database.row<Row>(`SELECT ${columns} FROM cycle c WHERE ${condition}`, [value]);
    return row && cycleView(row);
  }

  private form(condition: string, value: string): Promise<FormView | undefined> {
    return this.database.row<FormView>(
      `SELECT f.id AS "formVersionId", f.number, f.definition FROM form_version f WHERE ${condition}`,
      [value],
    );
  }
}
