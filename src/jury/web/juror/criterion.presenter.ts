import { textIn } from '../../../cycles/domain/localized-text.js';
import { countedIn, type Criterion, type Rubric, scaleOf } from '../../../cycles/domain/rubric.js';
import { number, percent } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { abstainedValue } from '../../sheet-fields.js';
import { reasonField, scoreField } from '../../sheet-rules.js';

/** Model of `jury/juror/criterion`. */
export function criterionView(criterion: Criterion, rubric: Rubric, lang: Lang) {
  const { key, label, description, weight, anchors, optional, uncounted } = criterion;
  const total = countedIn(rubric).reduce((sum, each) => sum + each.weight, 0);
  const meaning = (value: number) => {
    const anchor = anchors.find((each) => each.value === value);
    return anchor && textIn(anchor.text, lang);
  };
  return {
    name: scoreField(key),
    reason: reasonField(key),
    abstained: abstainedValue,
    label: textIn(label, lang),
    optional,
    hint: [
      description && textIn(description, lang),
      uncounted ? 'Zählt nicht für die Rangliste.' : `Gewicht: ${percent(weight / total, lang)}`,
    ]
      .filter(Boolean)
      .join(' '),
    options: [
      ...scaleOf(criterion).map((value) => ({ value, text: number(value, lang), meaning: meaning(value) })),
      { value: abstainedValue, text: 'Enthaltung' },
      ...(optional ? [{ value: '', text: 'offen lassen' }] : []),
    ],
    anchors: anchors.map(({ value, text }) => ({ value: number(value, lang), text: textIn(text, lang) })),
  };
}
