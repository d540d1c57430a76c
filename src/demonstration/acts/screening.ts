import { defaultScreeningRule } from '../../cycles/domain/defaults/screening.js';
import type { Checked, CheckedItems } from '../../entries/domain/checklist.js';
import { ScreeningCheckService } from '../../entries/screening-check.service.js';
import { ScreeningService } from '../../entries/screening.service.js';
import type { Actor } from '../../platform/database/actor.js';
import type { DemoScreening } from '../data/types.js';
import type { Stage } from '../stage.js';

/** An organiser works through the checklist and decides. */
export async function screenEntry(
  stage: Stage,
  actor: Actor,
  entryId: string,
  { unmet, ...decision }: DemoScreening,
): Promise<void> {
  await stage.get(ScreeningCheckService).save(actor, entryId, { ...checkedFor(decision), ...unmet }, 0);
  await stage.get(ScreeningService).decide(actor, entryId, { ...decision, checkVersion: 1 });
}

/** All is well, or the conditions are not met and the remark says what the decision will say. */
function checkedFor({ outcome, reason }: DemoScreening): CheckedItems {
  const good: Checked = { answer: 'yes', remark: '' };
  const items = defaultScreeningRule.checklist.map(({ key }): [string, Checked] => [key, good]);
  const refused: CheckedItems = outcome === 'rejected' ? { eligible: { answer: 'no', remark: reason } } : {};
  return { ...Object.fromEntries(items), ...refused };
}
