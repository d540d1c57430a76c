import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { Badge } from '../../platform/views/badge.js';
import type { CellState } from '../rounds.queries.js';

const kinds = {
  roundStates: { planned: 'neutral', open: 'info', closed: 'success' },
  jurorStates: { invited: 'info', accepted: 'success', declined: 'neutral', removed: 'neutral' },
  pace: {
    idle: 'neutral',
    done: 'success',
    onTrack: 'info',
    notBegun: 'warning',
    behind: 'warning',
    overdue: 'danger',
  },
  cells: {
    open: 'neutral',
    draft: 'info',
    submitted: 'success',
    excluded: 'warning',
    conflict: 'warning',
    unassigned: 'neutral',
  },
} as const satisfies Record<string, Record<string, Badge['kind']>>;

/** A state of the jury in colour and words. */
export function badge<G extends keyof typeof kinds>(
  texts: Texts,
  lang: Lang,
  group: G,
  state: keyof (typeof kinds)[G] & string,
): Badge {
  return { kind: kinds[group][state] as Badge['kind'], text: texts.t(lang, `jury.${group}.${state}`) };
}

/** Of a sheet as its juror sees it: none yet, draft, submitted. */
export const sheetBadge = (texts: Texts, lang: Lang, state: 'draft' | 'submitted' | null): Badge =>
  badge(texts, lang, 'cells', (state ?? 'open') satisfies CellState);
