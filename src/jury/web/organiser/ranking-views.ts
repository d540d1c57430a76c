import type { AggregationRule } from '../../domain/aggregation.js';
import type { ViewName } from '../../domain/views.js';

/** Views as the address calls them. */
export const viewOf = (asked: unknown): ViewName =>
  asked === 'angeglichen' ? 'standardised' : asked === 'modell' ? 'model' : 'raw';

const slugs: Record<ViewName, string> = { raw: '', standardised: 'angeglichen', model: 'modell' };

export const viewTitles: Record<ViewName, string> = {
  raw: 'Wie bewertet',
  standardised: 'Angeglichen',
  model: 'Rechenmodell',
};

const figures: Record<AggregationRule, string> = {
  mean: 'der Mittelwert ihrer Bögen',
  median: 'der Median ihrer Bögen',
  trimmedMean: 'der Mittelwert ihrer Bögen ohne den niedrigsten und den höchsten',
};

/** What a view means. */
export function explained(view: ViewName, rule: AggregationRule): string {
  if (view === 'raw')
    return `Jeder Bogen zählt gleich: Der Wert einer Bewerbung ist ${figures[rule]}. Wer an strenge Jurymitglieder geriet, ist dabei im Nachteil.`;
  if (view === 'standardised')
    return 'Jeder Bogen wird umgerechnet, als hätte sein Jurymitglied die Skala wie die ganze Jury genutzt: gleich streng und gleich weit. Wer weniger als fünf Bögen abgab, wird nur in der Strenge angeglichen, wer weniger als drei abgab, gar nicht.';
  return 'Das Modell trennt, was an der Bewerbung liegt, von der Strenge der Jurymitglieder und vom Zufall. Bewerbungen mit wenigen Bögen rücken zum Durchschnitt, weil über sie weniger bekannt ist.';
}

/** The address of a ranking in a view, of one size class or all. */
export function rankingHref(base: string, view: ViewName, sizeClass: string | undefined): string {
  const query = new URLSearchParams({
    ...(slugs[view] && { ansicht: slugs[view] }),
    ...(sizeClass && { klasse: sizeClass }),
  }).toString();
  return query ? `${base}?${query}` : base;
}
