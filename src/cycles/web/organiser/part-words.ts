import type { Texts } from '../../../platform/i18n/texts.js';
import { cyclePartUrl } from '../../cycles.paths.js';
import { type CyclePart, cycleParts } from '../../domain/events.js';
import { milestoneKinds } from '../../domain/milestones.js';
import type { Problem } from '../../domain/problem.js';

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
  languages: 'Sprachen',
  audienceVote: 'Publikumsabstimmung',
  texts: 'Texte und Kontakt',
  retention: 'Aufbewahrung',
};

/** Beginnings of fields that are not called like their part. */
const heads: Readonly<Record<string, CyclePart>> = {
  sections: 'form',
  minimumPartners: 'partnerRule',
  introduction: 'texts',
  questions: 'texts',
  contact: 'texts',
  reminder: 'texts',
  letter: 'texts',
};

/** The page on which a problem can be mended. */
export function partOf({ field = '' }: Problem): CyclePart {
  const [head = ''] = field.split('.');
  if ((milestoneKinds as readonly string[]).includes(head)) return 'milestones';
  return heads[head] ?? cycleParts.find((part) => part === head) ?? 'basics';
}

export interface ProblemGroup {
  page: string;
  href: string;
  texts: string[];
}

/** Every reason against publication in words, by the page on which it can be mended. */
export function problemGroups(texts: Texts, id: string, problems: readonly Problem[]): ProblemGroup[] {
  return cycleParts.flatMap((part) => {
    const found = problems.filter((problem) => partOf(problem) === part);
    if (found.length === 0) return [];
    const words = found.map((problem) => {
      const about = part === 'milestones' ? `${texts.t('de', `cycles.milestones.${problem.field}`)}: ` : '';
      return about + texts.t('de', problem.key, problem.params);
    });
    return [{ page: partTitles[part], href: cyclePartUrl(id, part), texts: words }];
  });
}
