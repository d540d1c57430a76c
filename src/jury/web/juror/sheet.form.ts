import { problem, type Problem } from '../../../cycles/domain/problem.js';
import { juryErrors } from '../../domain/errors.js';
import type { Body } from '../../../platform/http/forms.js';
import type { SheetContent } from '../../sheet-content.js';
import { scoreField } from '../../sheet-rules.js';

/** What stands for an abstention on a criterion. */
export const abstainedValue = 'enthaltung';

export interface PostedSheet {
  act: 'speichern' | 'abgeben' | 'oeffnen';
  version: number;
  content: SheetContent;
  problems: Problem[];
}

/** Reads what was posted. Fields are data (one a criterion), so rules check them and no form class. */
export function readSheet(body: Body): PostedSheet {
  const abstain = body.abstain === 'true';
  const abstention = textOf(body.abstention);
  const act = body.act === 'abgeben' || body.act === 'oeffnen' ? body.act : 'speichern';
  const content = {
    scores: scoresOf(body),
    abstention: abstain ? abstention : null,
    comment: textOf(body.comment),
    privateNote: textOf(body.privateNote),
  };
  const unticked = !abstain && abstention.trim() !== '';
  return {
    act,
    version: Number.parseInt(textOf(body.version), 10) || 0,
    content,
    problems: unticked ? [problem(juryErrors.abstentionNotTicked, undefined, 'abstain')] : [],
  };
}

/** The fields of a form that shows a sheet. */
export function sheetValues(sheet: SheetContent | null): Record<string, string> {
  const scores = Object.entries(sheet?.scores ?? {}).map(([key, value]) => [
    scoreField(key),
    value === null ? abstainedValue : String(value),
  ]);
  return {
    ...Object.fromEntries(scores),
    abstain: sheet?.abstention === null || !sheet ? '' : 'true',
    abstention: sheet?.abstention ?? '',
    comment: sheet?.comment ?? '',
    privateNote: sheet?.privateNote ?? '',
  };
}

function scoresOf(body: Body): Record<string, number | null> {
  const prefix = scoreField('');
  const given = Object.entries(body).filter(([name, value]) => name.startsWith(prefix) && value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name.slice(prefix.length), valueOf(value)]));
}

function valueOf(value: unknown): number | null {
  if (value === abstainedValue) return null;
  return typeof value === 'string' && /^-?\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
}

/** As typed; line ends as the browser sends them count once. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '');
