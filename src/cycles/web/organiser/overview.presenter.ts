import { money, number, shortDate } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import { cyclePartUrl } from '../../cycles.paths.js';
import { cycleErrors } from '../../domain/errors.js';
import { type CyclePart, cycleParts } from '../../domain/events.js';
import type { FormDefinition } from '../../domain/form-definition.js';
import type { PartnerRule } from '../../domain/partner-rule.js';
import { milestoneKinds } from '../../domain/milestones.js';
import { phaseOf } from '../../domain/phase.js';
import { totalCents } from '../../domain/prize.js';
import type { Problem } from '../../domain/problem.js';
import { timeline } from '../timeline.js';

export const partTitles: Readonly<Record<CyclePart, string>> = {
  basics: 'Grunddaten',
  milestones: 'Termine',
  sizeClasses: 'Größenklassen',
  partnerRule: 'Partnerorganisationen',
  form: 'Bewerbungsformular',
  rubric: 'Kriterien',
  prizes: 'Preise',
  screeningRule: 'Formale Prüfung',
  files: 'Dateien',
};

const missing: readonly string[] = [
  cycleErrors.milestoneMissing,
  cycleErrors.nameMissing,
  cycleErrors.rubricEmpty,
  cycleErrors.prizesEmpty,
  cycleErrors.formEmpty,
];

/** The page on which a problem can be mended. */
export function partOf({ field = '' }: Problem): CyclePart {
  const [head = ''] = field.split('.');
  if ((milestoneKinds as readonly string[]).includes(head)) return 'milestones';
  if (head === 'sections') return 'form';
  if (head === 'minimumPartners') return 'partnerRule';
  return cycleParts.find((part) => part === head) ?? 'basics';
}

export interface ProblemLine {
  text: string;
  href: string;
  page: string;
}

/** Every reason against publication in words, with the page on which it can be mended. */
export function problemLines(texts: Texts, id: string, problems: readonly Problem[]): ProblemLine[] {
  return problems.map((problem) => {
    const part = partOf(problem);
    const about = part === 'milestones' ? `${texts.t('de', `cycles.milestones.${problem.field}`)}: ` : '';
    const text = about + texts.t('de', problem.key, problem.params);
    return { text, href: cyclePartUrl(id, part), page: partTitles[part] };
  });
}

function badgeOf(problems: readonly Problem[]): Badge {
  if (problems.length === 0) return { kind: 'success', text: 'Vollständig' };
  if (problems.every(({ key }) => missing.includes(key))) return { kind: 'warning', text: 'Unvollständig' };
  return { kind: 'danger', text: 'Widerspruch' };
}

function hints(
  {
    milestones,
    sizeClasses,
    partnerRule,
    rubric,
    prizes,
    graceMinutes,
    screeningRule,
    fileLimits,
  }: CycleWithPrizes,
  form: FormDefinition,
): Record<CyclePart, string> {
  const { callOpens, deadline } = milestones;
  const questions = form.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return {
    basics: graceMinutes ? `Nachfrist: ${number(graceMinutes, 'de')} Minuten` : 'Keine Nachfrist',
    milestones:
      callOpens && deadline
        ? `Bewerbung vom ${shortDate(callOpens, 'de')} bis ${shortDate(deadline, 'de')}`
        : 'Der Bewerbungszeitraum steht noch nicht fest',
    sizeClasses: counted(sizeClasses.length, 'Größenklasse', 'Größenklassen'),
    partnerRule: partnersHint(partnerRule),
    form: `${counted(form.sections.length, 'Abschnitt', 'Abschnitte')}, ${counted(questions, 'Frage', 'Fragen')}`,
    rubric: counted(rubric.length, 'Kriterium', 'Kriterien'),
    prizes: `${counted(prizes.length, 'Preis', 'Preise')}, zusammen ${money(totalCents(prizes) / 100, 'de')}`,
    screeningRule: `${counted(screeningRule.checklist.length, 'Prüfpunkt', 'Prüfpunkte')}${screeningRule.fourEyes ? ', Vier-Augen-Prinzip' : ''}`,
    files: `Höchstens ${fileLimits.entryFiles} je Bewerbung, jede bis ${fileLimits.fileMegabytes} MB`,
  };
}

const partnersHint = ({ minimumPartners, confirming }: PartnerRule): string =>
  confirming === 'optional'
    ? counted(minimumPartners, 'Partner zu nennen', 'Partner zu nennen')
    : counted(minimumPartners, 'Mitzeichnung nötig', 'Mitzeichnungen nötig');

const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'Keine' : number(count, 'de')} ${count === 1 ? one : many}`;

export function overviewModel(
  texts: Texts,
  cycle: CycleWithPrizes,
  form: FormDefinition,
  problems: readonly Problem[],
  now: Temporal.Instant,
) {
  const hint = hints(cycle, form);
  return {
    phase: texts.t('de', `cycles.phases.${phaseOf(cycle.schedule, now)}`),
    published: cycle.published,
    publishedAt: cycle.publishedAt,
    tasks: cycleParts.map((part) => ({
      text: partTitles[part],
      href: cyclePartUrl(cycle.id, part),
      hint: hint[part],
      badge: badgeOf(problems.filter((problem) => partOf(problem) === part)),
    })),
    problems: problemLines(texts, cycle.id, problems),
    timeline: timeline(texts, 'de', cycle.milestones, now),
  };
}
