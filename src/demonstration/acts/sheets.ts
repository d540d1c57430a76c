import { SheetsService } from '../../jury/sheets.service.js';
import { type Act, spread } from '../act.js';
import { sheets2026 } from '../data/scores-2026.js';
import type { DemoSheet } from '../data/scores-2026/sheet.js';
import type { Stage } from '../stage.js';

/** Every juror fills in sheets at an own pace, from the second day of the round until yesterday. */
export function scoreEntries(juryOpens: Temporal.Instant, now: Temporal.Instant): Act[] {
  const from = juryOpens.add({ hours: 24 });
  return Object.values(Object.groupBy(sheets2026, ({ juror }) => juror)).flatMap((sheets = []) => {
    const times = spread(from, now, sheets.length);
    return sheets.map((sheet, i): Act => ({ at: times[i] ?? now, run: (stage) => score(stage, sheet) }));
  });
}

async function score(stage: Stage, { juror, entry, state, ...content }: DemoSheet): Promise<void> {
  const service = stage.get(SheetsService);
  const [actor, personId] = [await stage.actor(juror), await stage.personId(juror)];
  const assignmentId = await assignmentOf(stage, juror, entry);
  if (state === 'submitted') await service.submit(actor, personId, assignmentId, content, 0);
  else await service.save(actor, personId, assignmentId, content, 0);
}

export async function assignmentOf(stage: Stage, juror: string, entry: string): Promise<string> {
  return stage.id('SELECT id FROM assignment WHERE juror_id = $1 AND entry_id = $2', [
    stage.idOf('juror', juror),
    stage.idOf('entry', entry),
  ]);
}
