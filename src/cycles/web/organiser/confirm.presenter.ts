import type { Body } from '../../../platform/http/forms.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import type { Consequence } from '../../consequences.js';
import type { PartChange } from '../../cycle-writer.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import { cyclePartUrl } from '../../cycles.paths.js';
import { movesOfPart, stillAhead } from '../../domain/date-moves.js';
import { closesCall } from '../../domain/moved-deadline.js';
import { milestonesFrom } from '../../milestones-from.js';
import type { DifferenceRow } from './difference/lines.js';
import { partDifference } from './difference/part-difference.js';
import type { PartPage } from './part-page.js';

/** Fields of the confirmation itself. */
const own = ['_csrf', 'act', 'reason', 'publicReason', 'closesCall', 'version'];

/** Before the change of a published part is saved: what was and what comes, whom it concerns, why. */
export function confirmModel(
  texts: Texts,
  part: PartPage,
  cycle: CycleWithPrizes,
  { form, version, change }: { form: FormState; version: string; change: PartChange },
  { affected, effects }: Consequence,
  now: Temporal.Instant,
) {
  const { before, after } = change;
  const dated = stillAhead(movesOfPart(part.part, before, after), now).length > 0;
  return {
    form,
    version,
    action: cyclePartUrl(cycle.id, part.part),
    difference: differenceTable(
      partDifference(part.part, before, after, { texts, classes: classNames(cycle) }),
    ),
    affected: affected.join(', '),
    mailed: dated && affected.length > 0,
    dated,
    effects,
    closesCall: part.part === 'milestones' && closes(cycle, after, now),
    hidden: hiddenFields(form.values),
  };
}

const closes = ({ milestones, graceMinutes }: CycleWithPrizes, after: unknown, now: Temporal.Instant) =>
  closesCall({
    before: milestones,
    after: milestonesFrom(after as Record<string, string>),
    graceMinutes,
    now,
  });

export const classNames = ({ sizeClasses }: Pick<CycleWithPrizes, 'sizeClasses'>): Map<string, string> =>
  new Map(sizeClasses.map(({ key, label }) => [key, label.de]));

const nothing = '(leer)';
export const differenceTable = (rows: readonly DifferenceRow[]) => ({
  columns: [{ text: 'Angabe' }, { text: 'Bisher' }, { text: 'Neu' }],
  rows: rows.map(({ label, before, after }) => ({
    cells: [
      { text: label },
      { text: before || nothing, compared: true },
      { text: after || nothing, compared: true },
    ],
  })),
});

/** Everything that was typed on the page before, carried along. */
function hiddenFields(values: Body): { name: string; value: string }[] {
  return Object.entries(values)
    .filter(([name]) => !own.includes(name))
    .flatMap(([name, value]) => [value ?? ''].flat().map((each) => ({ name, value: String(each) })));
}
