import type { Placing } from '../../domain/placings.js';
import type { ViewName } from '../../domain/views.js';
import type { RankedLine } from '../../ranking.queries.js';

export interface PlacedLine {
  readonly line: RankedLine;
  readonly label: string;
  /** In the view; undefined without a score, and where the view cannot be had. */
  readonly placing: Placing | undefined;
}

/** The lines of a list in the order of a view; within a rank and without one as they were. */
export function inView(lines: readonly RankedLine[], view: ViewName): PlacedLine[] {
  return lines
    .map((line) => ({ line, label: line.applicant, placing: line.views?.[view] ?? undefined }))
    .toSorted((a, b) => (a.placing?.rank ?? lines.length + 1) - (b.placing?.rank ?? lines.length + 1));
}
