import { countedIn } from '../../../cycles/domain/rubric.js';
import { awardPaths, laureatesUrl } from '../../../awards/awards.paths.js';
import type { LatestLaureate } from '../../../awards/laureate.queries.js';
import type { CycleWithPrizes } from '../../../cycles/cycle-view.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { timeline } from '../../../cycles/web/timeline.js';
import { publicDates } from './public-milestones.js';
import { entryPaths } from '../../../entries/entries.paths.js';
import { longDate, longDateTime, number, relativeDays } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { type PageOptions } from '../../../platform/views/page.js';
import { sitePaths } from '../../site.paths.js';
import { calendarLinks } from './calendar-links.js';
import { type CallState, callState } from './call.js';
import { prizeGroups, prizeSum } from './prize-table.js';

const steps = ['find', 'write', 'confirm', 'submit'] as const;

/** The start page: what is on now, in words and dates. */
export function startPage(
  texts: Texts,
  lang: Lang,
  cycle: CycleWithPrizes | undefined,
  laureates: readonly LatestLaureate[],
  now: Temporal.Instant,
) {
  const state = callState(cycle, now);
  const t = (key: string, params = {}) => texts.t(lang, `site.start.${key}`, params);
  const options: PageOptions = {
    preline: cycle ? t('preline', { year: cycle.year, phase: t(`phase.${state}`) }) : t('prelineNone'),
    lead: t('lead'),
    description: t('description'),
    hero: { actions: actions(t, state), ...heroNote(t, lang, state, cycle, now) },
  };
  const model = {
    facts: cycle && facts(t, lang, cycle),
    introduction: cycle && textIn(cycle.texts.introduction, lang),
    dates: cycle && timeline(texts, lang, cycle, now, publicDates),
    ...(cycle && calendarLinks(cycle, now)),
    datesTitle: cycle && t('datesTitle', { year: cycle.year }),
    prizes: cycle && prizeGroups(texts, lang, cycle),
    prizesIntro: cycle && t('prizesIntro', { sum: prizeSum(lang, cycle) }),
    steps: steps.map((step, i) => ({
      preline: t('step', { number: i + 1 }),
      title: t(`steps.${step}.title`),
      text: t(`steps.${step}.text`),
    })),
    laureates: laureates.map(({ municipality, state, prize }) => ({
      title: municipality,
      subline: state,
      text: textIn(prize, lang),
    })),
    ...(laureates[0] && {
      laureatesTitle: t('laureatesTitle', { year: laureates[0].year }),
      laureatesHref: laureatesUrl(laureates[0].year),
    }),
    participationHref: sitePaths.participation,
    questionsHref: sitePaths.questions,
    plainLanguageHref: sitePaths.plainLanguage,
  };
  return { model, options };
}

type T = (key: string, params?: object) => string;

function actions(t: T, state: CallState) {
  const about = { text: t('actions.rules'), href: sitePaths.participation };
  if (state === 'open') return [{ text: t('actions.apply'), href: entryPaths.start }, about];
  if (state === 'judging' || state === 'decided' || state === 'over')
    return [{ text: t('actions.laureates'), href: awardPaths.laureates }, about];
  return state === 'none' ? [{ text: t('actions.questions'), href: sitePaths.questions }] : [about];
}

/** The one date that matters now. */
function heroNote(
  t: T,
  lang: Lang,
  state: CallState,
  cycle: CycleWithPrizes | undefined,
  now: Temporal.Instant,
): { note?: string } {
  const { callOpens, deadline, ceremony, publication, exchangeOpens } = cycle?.milestones ?? {};
  if (state === 'soon' && callOpens) return { note: t('note.soon', { date: longDate(callOpens, lang) }) };
  if (state === 'open' && deadline)
    return {
      note: t('note.open', {
        date: longDateTime(deadline, lang, { zone: true }),
        days: relativeDays(deadline, now, lang),
      }),
    };
  const decided = ceremony ?? publication;
  if (state === 'judging' && decided) return { note: t('note.judging', { date: longDate(decided, lang) }) };
  if (state === 'decided' && exchangeOpens)
    return { note: t('note.decided', { date: longDate(exchangeOpens, lang) }) };
  return {};
}

function facts(t: T, lang: Lang, cycle: CycleWithPrizes) {
  const { partnerRule } = cycle;
  const rubric = countedIn(cycle.rubric);
  const announced = cycle.prizes.filter(({ additional }) => !additional);
  return [
    { value: prizeSum(lang, cycle), label: t('facts.sum') },
    { value: number(announced.length, lang), label: t('facts.prizes', { count: announced.length }) },
    ...(partnerRule.minimumPartners > 0
      ? [
          {
            value: number(partnerRule.minimumPartners, lang),
            label: t('facts.partners', { count: partnerRule.minimumPartners }),
          },
        ]
      : []),
    { value: number(rubric.length, lang), label: t('facts.criteria', { count: rubric.length }) },
  ];
}
