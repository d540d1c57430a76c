import { markOf } from '../../entries/domain/answer-marks.js';
import { basisFields } from '../../entries/domain/section-basis.js';
import { SectionService } from '../../entries/section.service.js';
import { Database } from '../../platform/database/database.js';
import type { Stage } from '../stage.js';

interface Rewriting {
  entry: string;
  /** Key of a person of the team. */
  by: string;
  section: string;
  question: string;
  answer: string;
}

/** Somebody of the team opens a section, writes one answer anew and saves. */
export async function rewrite(
  stage: Stage,
  { entry, by, section, question, answer }: Rewriting,
): Promise<void> {
  const entryId = stage.idOf('entry', entry);
  const row = await stage
    .get(Database)
    .row<{ shown: string }>(
      'SELECT answers ->> $3 AS shown FROM entry_section WHERE entry_id = $1 AND section_key = $2',
      [entryId, section, question],
    );
  const fields = { [basisFields.marks]: `${question}:${markOf(row?.shown)}`, [question]: answer };
  const [actor, personId] = [await stage.actor(by), await stage.personId(by)];
  await stage.get(SectionService).save(actor, { entryId, personId, sectionKey: section, fields });
}
