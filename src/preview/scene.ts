import type { CycleWithPrizes } from '../cycles/cycle-view.js';
import { type Phase, phaseAt } from '../cycles/domain/phase.js';
import { readForm } from '../cycles/read-form.js';
import type { FormDefinition } from '../cycles/domain/form-definition.js';
import { found } from '../platform/http/domain-error.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { CyclePreview } from './domain/cycle-preview.js';
import { standInId } from './domain/stand-in-id.js';

/** What stand-ins are made for: a cycle as it will be, at the instant looked at. */
export interface Scene {
  readonly cycle: CycleWithPrizes;
  readonly formVersionId: string;
  readonly form: FormDefinition;
  readonly phase: Phase;
  readonly at: Temporal.Instant;
  readonly preview: CyclePreview;
  /** The id of the stand-in of this name. */
  id(name: string): string;
}

/** @param cycle published by now */
export async function sceneOf(
  rows: RowSource,
  cycle: CycleWithPrizes,
  preview: CyclePreview,
): Promise<Scene> {
  const at = Temporal.Instant.from(preview.at);
  const [version] = await rows.rows<{ id: string }>(
    'SELECT id FROM form_version WHERE cycle_id = $1 AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1',
    [cycle.id],
  );
  const formVersionId = found(version).id;
  return {
    cycle,
    formVersionId,
    form: await readForm(rows, formVersionId),
    phase: phaseAt(cycle.milestones, at, cycle.graceMinutes),
    at,
    preview,
    id: (name) => standInId(preview.seed, name),
  };
}

/** Whether an instant has come; one without a date never does. */
export const reached = (instant: Temporal.Instant | undefined, at: Temporal.Instant): boolean =>
  instant !== undefined && Temporal.Instant.compare(instant, at) <= 0;
