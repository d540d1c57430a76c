import { type CycleTexts, noTexts } from '../../cycles/domain/cycle-texts.js';
import { allLanguages, languageFor, type Languages } from '../../cycles/domain/languages.js';
import { textIn } from '../../cycles/domain/localized-text.js';
import { missing, partnersPage } from '../../entries/domain/missing.js';
import { attachmentsPage } from '../../entries/domain/picture.js';
import { sectionOf } from '../../entries/domain/form-definition.js';
import { entryUrl } from '../../entries/entries.paths.js';
import { type Dossier, readDossier } from '../../entries/read-dossier.js';
import { toCheck } from '../../entries/submission.service.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Tx } from '../../platform/database/tx.js';
import { sampleEntry, sampleId } from './facts.js';
import { type Mail, type Recipient, textOf } from './mail.js';

const linksOf = (entryId: string) => ({
  entry: { path: entryUrl(entryId) },
  team: { path: entryUrl(entryId, 'team') },
});

/** The time for a draft ends soon: to everybody of its team who wants to hear it, with what is missing. */
export const draftRemindedMail: Mail = {
  name: 'draft-reminded',
  on: 'DraftReminded',
  async letters(tx, event) {
    const entryId = event.subject.id;
    const dossier = await readDossier(tx, entryId);
    if (dossier?.state !== 'draft') return [];
    const { deadline } = dossier.schedule.milestones;
    const facts = {
      municipality: dossier.applicant.name,
      title: dossier.title,
      cycle: dossier.cycleName,
      deadline,
      reopened: dossier.submittedAt !== null,
    };
    const cycle = await cycleOf(tx, entryId);
    const readers = await readersOf(tx, entryId);
    return readers
      .map((reader) => ({ ...reader, lang: languageFor(cycle.languages, reader.lang) }))
      .map((to) => ({
        to,
        model: { ...facts, ...gapsOf(dossier, tx.now, to.lang) },
        passages: { passage: textIn(cycle.texts.reminder, to.lang) },
        links: linksOf(entryId),
        about: { entryId },
        once: [textOf(event, 'occurrence')],
      }));
  },
  sample: {
    model: {
      ...sampleEntry,
      deadline: '2026-06-12T21:59:59Z',
      reopened: false,
      gaps: 3,
      pages: ['Unser Engagement', 'Projektbeispiele'],
      partners: true,
      attachments: false,
    },
    links: linksOf(sampleId),
  },
};

/** How much is missing and where, by the titles of the pages. */
function gapsOf(dossier: Dossier, now: Temporal.Instant, lang: Lang) {
  const gaps = missing(toCheck(dossier, now));
  const sections = [...new Set(gaps.map(({ section }) => section))];
  return {
    gaps: gaps.length,
    pages: sections.flatMap((key) => {
      const section = sectionOf(dossier.form, key);
      return section ? [textIn(section.title, lang)] : [];
    }),
    partners: sections.includes(partnersPage),
    attachments: sections.includes(attachmentsPage),
  };
}

async function cycleOf(tx: Tx, entryId: string): Promise<{ languages: Languages; texts: CycleTexts }> {
  const [cycle] = await tx.rows<{ languages: Languages; texts: CycleTexts }>(
    'SELECT c.languages, c.texts FROM entry e JOIN cycle c ON c.id = e.cycle_id WHERE e.id = $1',
    [entryId],
  );
  return cycle ?? { languages: allLanguages, texts: noTexts };
}

const readersOf = (tx: Tx, entryId: string): Promise<Recipient[]> =>
  tx.rows(
    `SELECT p.name, p.email, p.lang FROM entry_member t JOIN person p ON p.id = t.person_id
      WHERE t.entry_id = $1 AND t.reminded AND p.deactivated_at IS NULL ORDER BY t.joined_at, p.id`,
    [entryId],
  );
