import { lettersUrl, publicationUrl } from '../../../awards/awards.paths.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { cycleUrl, publishCycleUrl } from '../../../cycles/cycles.paths.js';
import { scheduleUrl } from '../../../cycles/schedule.paths.js';
import { groupWords } from '../../../entries/domain/screening-queue.js';
import { missingWords, stateWords } from '../../../entries/domain/entry-filter.js';
import { organiserListUrl } from '../../../entries/organiser.paths.js';
import { screeningQueueUrl } from '../../../entries/screening.paths.js';
import { juryPaths } from '../../../jury/jury.paths.js';
import { outboxUrl } from '../../../notifications/notifications.paths.js';
import { number, shortDate } from '../../../platform/i18n/formats.js';
import type { Late, LateKind } from '../../domain/lateness.js';

interface Words {
  /** What there is so many of. */
  one: string;
  many: string;
  /** Exactly that list; nobody but organisers is led to an act. */
  href: (cycle: CycleView, mayAct: boolean) => string;
}

const queue = (gruppe: string) => (cycle: CycleView) => screeningQueueUrl({ runde: cycle.year, gruppe });
const rounds = () => juryPaths.rounds;
const schedule = ({ id }: CycleView) => scheduleUrl(id);

const words: Readonly<Record<LateKind, Words>> = {
  failedMessages: {
    one: 'E-Mail ist gescheitert',
    many: 'E-Mails sind gescheitert',
    href: () => outboxUrl({ state: 'failed' }),
  },
  failedActions: {
    one: 'Vorgang im Ablauf ist nicht gelungen',
    many: 'Vorgänge im Ablauf sind nicht gelungen',
    href: schedule,
  },
  heldActions: {
    one: 'Vorgang ist angehalten, obwohl er fällig ist',
    many: 'Vorgänge sind angehalten, obwohl sie fällig sind',
    href: schedule,
  },
  unpublished: {
    one: 'Punkt fehlt, bis die Runde veröffentlicht ist',
    many: 'Punkte fehlen, bis die Runde veröffentlicht ist',
    href: ({ id }, mayAct) => (mayAct ? publishCycleUrl(id) : cycleUrl(id)),
  },
  unscreened: {
    one: 'Bewerbung ist noch zu prüfen',
    many: 'Bewerbungen sind noch zu prüfen',
    href: queue(groupWords.toScreen),
  },
  answeredInquiries: {
    one: 'Rückfrage ist beantwortet oder ihre Frist vorbei',
    many: 'Rückfragen sind beantwortet oder ihre Frist ist vorbei',
    href: queue(groupWords.answered),
  },
  waitingProposals: {
    one: 'Entscheidung wartet auf die zweite Prüfung',
    many: 'Entscheidungen warten auf die zweite Prüfung',
    href: queue(groupWords.secondLook),
  },
  unconfirmed: {
    one: 'eingereichte Bewerbung hat keine Mitzeichnung',
    many: 'eingereichte Bewerbungen haben keine Mitzeichnung',
    href: ({ year }) =>
      organiserListUrl({ runde: year, phase: stateWords.submitted, fehlt: missingWords.confirmation }),
  },
  roundsToOpen: {
    one: 'Bewertungsrunde ist nicht geöffnet',
    many: 'Bewertungsrunden sind nicht geöffnet',
    href: rounds,
  },
  roundsToClose: {
    one: 'Bewertungsrunde ist nicht geschlossen',
    many: 'Bewertungsrunden sind nicht geschlossen',
    href: rounds,
  },
  openSheets: {
    one: 'Bewertungsbogen ist nicht abgegeben',
    many: 'Bewertungsbögen sind nicht abgegeben',
    href: rounds,
  },
  results: {
    one: 'Bekanntgabe ist nicht festgelegt',
    many: 'Bekanntgaben sind nicht festgelegt',
    href: ({ year }) => publicationUrl(year),
  },
  letters: {
    one: 'Schreiben ist nicht freigegeben',
    many: 'Schreiben sind nicht freigegeben',
    href: ({ year }) => lettersUrl(year),
  },
};

/** What is late as a list of tasks, each with its number and the way to exactly that. */
export function lateLines(late: readonly Late[], cycle: CycleView, mayAct: boolean) {
  return late.map(({ kind, count, since }) => {
    const { one, many, href } = words[kind];
    return {
      text: `${number(count, 'de')} ${count === 1 ? one : many}`,
      href: href(cycle, mayAct),
      ...(since && { hint: `fällig seit ${shortDate(since, 'de')}` }),
    };
  });
}
