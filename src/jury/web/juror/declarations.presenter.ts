import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { juryPaths } from '../../jury.paths.js';
import type { PairLine } from '../../declarations.queries.js';
import { reasonField, verdictField } from './declaration.form.js';

/** What rules found, said to the juror. */
export const hintTexts = ({ hints }: PairLine, texts: Texts, lang: Lang): string[] =>
  hints.map(({ rule, note }) => texts.t(lang, `conflicts.hints.${rule}`, { detail: note }));

/** Model of `jury/juror/declarations`. */
export function presentDeclarations(lines: PairLine[], texts: Texts, lang: Lang) {
  return {
    action: juryPaths.declarations,
    listHref: juryPaths.list,
    pairs: lines.map((line) => ({
      label: line.title,
      hint: [line.applicant ?? 'Kommune in dieser Runde verborgen', line.reference].join(' · '),
      verdict: verdictField(line.id),
      reason: reasonField(line.id),
      hints: hintTexts(line, texts, lang),
      options: [
        { value: 'frei', text: 'Nicht befangen' },
        { value: 'befangen', text: 'Befangen' },
      ],
    })),
  };
}
