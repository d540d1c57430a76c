import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import type { AssignmentLine } from '../../sheets.queries.js';
import { badge, sheetBadge } from '../badges.js';

/** Model of `jury/juror/list`: assignments by round, with how far the juror is. */
export function presentList(lines: AssignmentLine[], declarations: number, texts: Texts, lang: Lang) {
  const rounds = [...Map.groupBy(lines, ({ roundId }) => roundId).values()];
  return {
    rounds: rounds.map((own) => roundView(own, texts, lang)),
    declarations,
    undeclared: new Set(lines.filter(({ declared }) => !declared).map(({ reference }) => reference)).size,
    declarationsHref: juryPaths.declarations,
    calendarHref: juryPaths.calendar,
  };
}

function roundView(lines: AssignmentLine[], texts: Texts, lang: Lang) {
  const { roundId, roundName, roundState, cycleName, closesAt, scored: isOpen } = lines[0]!;
  const { calibration, released } = lines[0]!;
  const submitted = lines.filter(({ sheetState }) => sheetState === 'submitted').length;
  const next = lines.find(({ sheetState }) => sheetState !== 'submitted');
  return {
    id: `fortschritt-${roundId}`,
    offlineHref: isOpen && juryUrls.offline(roundId),
    distributionHref: juryUrls.distribution(roundId),
    name: roundName,
    cycleName,
    badge: badge(texts, lang, 'roundStates', roundState),
    isOpen,
    calibration,
    spreadHref: released && juryUrls.jurorCalibration(roundId),
    until: isOpen && closesAt && longDateTime(closesAt, lang, { zone: true }),
    over: roundState === 'open' && !isOpen,
    submitted,
    total: lines.length,
    ...(isOpen &&
      next && {
        next: { href: (next.declared ? juryUrls.sheet : juryUrls.declare)(next.id), title: next.title },
      }),
    entries: lines.map(({ id, reference, title, applicant, sheetState, declared }) => ({
      reference,
      title,
      applicant,
      badge: declared ? sheetBadge(texts, lang, sheetState) : { kind: 'warning', text: 'Erklärung fehlt' },
      declareHref: juryUrls.declare(id),
      declareText: declared ? 'Befangen melden' : 'Sind Sie befangen?',
      declared,
      sheetHref: juryUrls.sheet(id),
      sheetText: isOpen && sheetState !== 'submitted' ? 'Bogen öffnen' : 'Bogen ansehen',
    })),
  };
}
