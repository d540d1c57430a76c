import type { AggregationRule } from './domain/aggregation.js';
import type { Blindness } from './domain/blindness.js';

export const ruleWords: Readonly<Record<AggregationRule, string>> = {
  mean: 'Mittelwert',
  median: 'Median',
  trimmedMean: 'Mittelwert ohne höchsten und niedrigsten Bogen',
};

export const hiddenWords = ({ applicant, attachments }: Blindness): string =>
  [applicant && 'Kommune und Partner', attachments && 'alle Anlagen'].filter(Boolean).join(', ') || 'nichts';
