import { textIn } from '../../cycles/domain/localized-text.js';
import type { FrozenDossier } from '../../entries/frozen-dossier.queries.js';
import { contentOfSubmission } from '../../entries/web/dossier-content.js';
import { presentDossier } from '../../entries/web/dossier.presenter.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { EntrySheets } from '../entry-sheets.queries.js';
import type { AgendaLine } from '../meeting.queries.js';
import { outcomeBadge, resultText, sheetsTable, votesText } from './words.js';

/** Model of `meeting/entry`: what the room talks about on one screen: result, sheets, remarks, dossier. */
export function entryOnScreen(
  line: AgendaLine,
  sheets: EntrySheets | undefined,
  dossier: FrozenDossier | undefined,
  texts: Texts,
) {
  return {
    reference: line.reference,
    title: line.title,
    applicant: line.applicant,
    sizeClass: line.sizeClass && textIn(line.sizeClass, 'de'),
    result: resultText(line),
    leaving: line.outside.filter(({ present }) => present).map(({ name }) => name),
    decision: line.decision && {
      badge: outcomeBadge(line.decision),
      votes: votesText(line.decision),
      reason: line.decision.reason,
    },
    sheets: sheets && sheets.sheets.length > 0 ? sheetsTable(sheets) : undefined,
    dossier:
      dossier &&
      presentDossier(contentOfSubmission(dossier.content, dossier, dossier.sizeClass), texts, 'de', 'jury'),
  };
}
