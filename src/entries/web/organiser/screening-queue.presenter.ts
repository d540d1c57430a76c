import { dateTime, number } from '../../../platform/i18n/formats.js';
import { pagination } from '../../../platform/views/pagination.js';
import { groupWords, type ScreeningGroup, screeningGroups } from '../../domain/screening-queue.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { proposalUrl, screeningQueueUrl } from '../../screening.paths.js';
import type { QueueLine, ScreeningCounts } from '../../screening-queue.queries.js';

export const queuePageSize = 25;

const titles: Readonly<Record<ScreeningGroup, string>> = {
  toScreen: 'Zu prüfen',
  waiting: 'Warten auf Antwort',
  answered: 'Antwort da oder Frist vorbei',
  secondLook: 'Warten auf zweite Prüfung',
};
const empty: Readonly<Record<ScreeningGroup, string>> = {
  toScreen: 'Jede eingereichte Bewerbung ist entschieden oder wartet auf jemanden.',
  waiting: 'Keine Rückfrage ist offen.',
  answered: 'Keine Antwort liegt vor, die noch niemand geprüft hat.',
  secondLook: 'Kein Vorschlag wartet. Das Vier-Augen-Prinzip stellen Sie in der Wettbewerbsrunde ein.',
};

export interface QueuePage {
  year: number;
  group: ScreeningGroup;
  page: number;
  counts: ScreeningCounts;
  lines: readonly QueueLine[];
  now: Temporal.Instant;
}

export function queueModel({ year, group, page, counts, lines, now }: QueuePage) {
  const href = (each: ScreeningGroup, at?: number) =>
    screeningQueueUrl({ runde: String(year), gruppe: groupWords[each], ...(at && { seite: String(at) }) });
  return {
    tiles: screeningGroups.map((each) => ({
      value: number(counts[each], 'de'),
      label: titles[each],
      href: href(each),
    })),
    title: titles[group],
    empty: empty[group],
    columns: ['Kommune', 'Aktenzeichen', 'Eingereicht', 'Prüfliste', 'Stand'].map((text) => ({ text })),
    rows: lines.map((line) => ({
      cells: [
        { link: { text: line.municipality, href: hrefOf(line) } },
        { text: line.reference },
        { text: dateTime(line.submittedAt, 'de') },
        { text: line.items ? `${number(line.answered, 'de')} von ${number(line.items, 'de')}` : 'keine' },
        { text: standing(line, group, now) },
      ],
    })),
    pagination: pagination({ count: counts[group], page, size: queuePageSize }, (at) => href(group, at)),
  };
}

const hrefOf = ({ id, proposalId }: QueueLine): string =>
  proposalId ? proposalUrl(id, proposalId) : organiserEntryUrl(id);

function standing({ answerBy, proposedBy }: QueueLine, group: ScreeningGroup, now: Temporal.Instant): string {
  if (group === 'secondLook') return `vorgeschlagen von ${proposedBy}`;
  if (!answerBy || group === 'toScreen') return 'noch offen';
  if (group === 'waiting') return `Antwort bis ${dateTime(answerBy, 'de')}`;
  return answerBy.getTime() < now.epochMilliseconds
    ? `Frist war ${dateTime(answerBy, 'de')}`
    : 'Antwort eingegangen';
}
