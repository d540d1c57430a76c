import { instantOf } from '../../../platform/database/instants.js';
import { dateTime, longDateTime, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { paceOf, type SheetCounts } from '../../domain/pace.js';
import { closingWarnings } from '../../domain/round-state.js';
import { juryUrls } from '../../jury.paths.js';
import type { Progress, RoundView } from '../../rounds.queries.js';
import { badge } from '../badges.js';

/** Model of `jury/organiser/round`: how far the jury is, a juror and an entry, and what can be done next. */
export function presentRound(
  round: RoundView,
  progress: Progress,
  mayAct: boolean,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  const { id, cycleId, state, openedAt, closedAt, opens, closes } = round;
  const { jurors, entries } = progress;
  const total = entries.reduce((sum, { assigned }) => sum + assigned, 0);
  const paceBadge = (counts: SheetCounts) =>
    state === 'open' && openedAt
      ? badge(
          texts,
          lang,
          'pace',
          paceOf(
            counts,
            { opened: instantOf(openedAt), closes: closes ? instantOf(closes) : undefined },
            now,
          ),
        )
      : undefined;
  const done = entries.reduce((sum, { submitted }) => sum + submitted, 0);
  return {
    badge: badge(texts, lang, 'roundStates', state),
    planned: state === 'planned',
    open: state === 'open',
    closed: state === 'closed',
    openedAt: openedAt && dateTime(openedAt, lang),
    closedAt: closedAt && dateTime(closedAt, lang),
    mayAct,
    opens: state === 'planned' && opens && longDateTime(opens, lang, { zone: true }),
    closes: state !== 'closed' && closes && longDateTime(closes, lang, { zone: true }),
    tiles: [
      { value: number(jurors.length, lang), label: 'Jurymitglieder' },
      { value: number(entries.length, lang), label: 'zugelassene Bewerbungen' },
      ...(state === 'planned'
        ? []
        : [{ value: `${number(done, lang)} / ${number(total, lang)}`, label: 'Bögen abgegeben' }]),
    ],
    done,
    total,
    warnings: state === 'open' ? warningTexts(progress, texts, lang) : [],
    jurors: jurors.map((juror) => ({ ...juror, id: `stand-${juror.id}`, pace: paceBadge(juror) })),
    rows: entries.map(({ reference, title, applicant, assigned, submitted, cells }) => ({
      reference,
      title,
      applicant,
      count: `${number(submitted, lang)} / ${number(assigned, lang)}`,
      cells: cells.map((cell) => badge(texts, lang, 'cells', cell)),
    })),
    links: {
      jurors: juryUrls.jurors(cycleId),
      times: juryUrls.times(id),
      opening: juryUrls.opening(id),
      assignment: juryUrls.assignment(id),
      completion: juryUrls.completion(id),
      closing: juryUrls.closing(id),
      reminders: done < total && juryUrls.reminders(id),
      ranking: juryUrls.ranking(id),
      sheetNotes: juryUrls.sheetNotes(id),
      shortlist: juryUrls.shortlist(id),
      verification: juryUrls.verification(id),
      criterionMeans: juryUrls.criterionMeans(id),
    },
  };
}

/** What would be missing if the round were closed now, in words. */
export const warningTexts = (progress: Progress, texts: Texts, lang: Lang): string[] =>
  closingWarnings(progress).map(({ key, params }) => texts.t(lang, key, params));
