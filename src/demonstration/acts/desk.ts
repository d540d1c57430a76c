import { ExportService } from '../../entries/export.service.js';
import { InquiryAnswerService } from '../../entries/inquiry-answer.service.js';
import { InquiryService } from '../../entries/inquiry.service.js';
import { NoteService } from '../../entries/note.service.js';
import { SavedFilterService } from '../../entries/saved-filter.service.js';
import { ScreeningCheckService } from '../../entries/screening-check.service.js';
import { TagService } from '../../entries/tag.service.js';
import { Database } from '../../platform/database/database.js';
import { type Act, dayTime } from '../act.js';
import { entries2026 } from '../data/cycle-2026.js';
import { exported2026, filters2026, notes2026, tags2026 } from '../data/desk-2026.js';
import { halfChecked2026, inquiries2026 } from '../data/late-2026.js';
import type { Stage } from '../stage.js';

const section = 'cooperation';

/** What organisers keep for themselves about the entries of 2026, and what they ask and still have to decide. */
export function workAtDesk(now: Temporal.Instant, organiser: string): Act[] {
  const at = (daysAgo: number, time: string, run: Act['run']): Act => ({
    at: dayTime(now, -daysAgo, time),
    run,
  });
  const answerBy = dayTime(now, 3, '23:59');
  return [
    {
      ...at(7, '11:10', (stage) => tagEntries(stage, organiser)),
      say: 'Schlagwörter, Notizen, Rückfragen',
    },
    at(6, '10:20', (stage) => checkHalf(stage, organiser)),
    at(6, '13:40', (stage) => ask(stage, organiser, answerBy)),
    at(3, '16:15', answer),
    at(2, '09:50', writeNotes),
    at(2, '10:05', saveFilters),
    at(1, '11:30', (stage) => exportDossiers(stage, organiser)),
  ];
}

async function tagEntries(stage: Stage, organiser: string): Promise<void> {
  const [actor, cycleId] = [await stage.actor(organiser), stage.idOf('cycle', 2026)];
  for (const { tag, entries } of tags2026)
    await stage.get(TagService).tag(
      actor,
      cycleId,
      entries.map((key) => stage.idOf('entry', key)),
      tag,
    );
}

async function checkHalf(stage: Stage, organiser: string): Promise<void> {
  const { entry, items } = halfChecked2026;
  await stage
    .get(ScreeningCheckService)
    .save(await stage.actor(organiser), stage.idOf('entry', entry), items, 0);
}

async function ask(stage: Stage, organiser: string, answerBy: Temporal.Instant): Promise<void> {
  const actor = await stage.actor(organiser);
  for (const { entry, text, question } of inquiries2026) {
    const asked = [{ section, question }];
    const id = await stage
      .get(InquiryService)
      .ask(actor, stage.idOf('entry', entry), { text, asked, answerBy });
    stage.note('inquiry', entry, id);
  }
}

async function answer(stage: Stage): Promise<void> {
  for (const { entry, question, answer: written, reply = '' } of inquiries2026) {
    if (written === undefined) continue;
    const owner = entries2026.find(({ key }) => key === entry)?.owner ?? '';
    await stage.get(InquiryAnswerService).send(await stage.actor(owner), {
      entryId: stage.idOf('entry', entry),
      inquiryId: stage.idOf('inquiry', entry),
      personId: await stage.personId(owner),
      version: 0,
      fields: { [`${section}__${question}`]: written, reply },
    });
  }
}

async function writeNotes(stage: Stage): Promise<void> {
  for (const { entry, by, text } of notes2026)
    await stage
      .get(NoteService)
      .write(await stage.actor(by), stage.idOf('entry', entry), await stage.personId(by), text);
}

async function saveFilters(stage: Stage): Promise<void> {
  for (const { by, ...filter } of filters2026)
    await stage.get(SavedFilterService).save(await stage.actor(by), await stage.personId(by), filter);
}

/** Asks for a ZIP and waits for it, so that it is there when the demonstration is. */
async function exportDossiers(stage: Stage, organiser: string): Promise<void> {
  const wanted = {
    cycleId: stage.idOf('cycle', 2026),
    entryIds: exported2026.map((key) => stage.idOf('entry', key)),
  };
  const [actor, personId] = [await stage.actor(organiser), await stage.personId(organiser)];
  const id = await stage.get(ExportService).request(actor, personId, wanted);
  const [pauseMs, mostPauses] = [50, 400];
  for (let i = 0; i < mostPauses; i += 1) {
    const ended = await stage
      .get(Database)
      .row('SELECT 1 FROM export_job WHERE id = $1 AND finished_at IS NOT NULL', [id]);
    if (ended) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
