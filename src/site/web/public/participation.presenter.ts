import { countedIn } from '../../../cycles/domain/rubric.js';
import type { CycleWithPrizes } from '../../../cycles/cycle-view.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { acceptedKinds } from '../../../cycles/domain/partner-rule.js';
import { partnerRuleText } from '../../../cycles/web/partner-rule-text.js';
import { timeline } from '../../../cycles/web/timeline.js';
import { entryPaths } from '../../../entries/entries.paths.js';
import { longDateTime, number, percent } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { sitePaths } from '../../site.paths.js';
import { calendarLinks } from './calendar-links.js';
import { callState } from './call.js';
import { contactOf } from './cycle-texts.presenter.js';
import { prizeGroups, prizeSum } from './prize-table.js';
import { publicCourse } from './public-course.js';
import { publicDates } from './public-milestones.js';
import { voteModel } from './vote.presenter.js';

/** The rules of a cycle, as they are configured. */
export function participationModel(texts: Texts, lang: Lang, cycle: CycleWithPrizes, now: Temporal.Instant) {
  const t = (key: string, params = {}) => texts.t(lang, `site.participation.${key}`, params);
  const { scope, eligibility, sizeClasses, partnerRule, milestones, audienceVote, retention } = cycle;
  const rubric = countedIn(cycle.rubric);
  const weights = rubric.reduce((sum, { weight }) => sum + weight, 0);
  const open = callState(cycle, now) === 'open';
  return {
    scope,
    eligibility,
    foreign: lang !== 'de',
    once: cycle.oneEntryPerMunicipality,
    apply: open &&
      milestones.deadline && {
        href: entryPaths.start,
        text: t('applyUntil', { date: longDateTime(milestones.deadline, lang, { zone: true }) }),
      },
    classes: sizeClasses.length > 0 && {
      columns: [{ text: t('class') }, { text: t('from'), numeric: true }, { text: t('to'), numeric: true }],
      rows: sizeClasses.map(({ label, min, max }) => ({
        cells: [
          { text: texts.t(lang, 'site.prizes.class', { label: textIn(label, lang) }) },
          { text: number(min, lang), numeric: true },
          { text: max === null ? t('noLimit') : number(max - 1, lang), numeric: true },
        ],
      })),
    },
    partners: partnerRuleText(partnerRule, texts, lang),
    partnerKinds: acceptedKinds(partnerRule).map(({ label }) => textIn(label, lang)),
    criteria: {
      columns: [{ text: t('criterion') }, { text: t('weight'), numeric: true }],
      rows: rubric.map(({ label, description, weight }) => ({
        cells: [
          { text: textIn(label, lang), ...(description && { hint: textIn(description, lang) }) },
          { text: percent(weight / weights, lang), numeric: true },
        ],
      })),
    },
    prizes: prizeGroups(texts, lang, cycle),
    prizesIntro: t('prizesIntro', { sum: prizeSum(lang, cycle) }),
    dates: timeline(texts, lang, cycle, now, publicDates),
    vote: voteModel(texts, lang, audienceVote),
    contact: contactOf(cycle),
    retention: t('retention', { count: retention }),
    course: publicCourse(texts, lang, cycle, now),
    ...calendarLinks(cycle, now),
    questionsHref: sitePaths.questions,
    privacyHref: sitePaths.privacy,
  };
}
