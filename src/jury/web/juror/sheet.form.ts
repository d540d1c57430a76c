import { problem, type Problem } from '../../../cycles/domain/problem.js';
import { basisFields } from '../../../entries/domain/section-basis.js';
import type { Body } from '../../../platform/http/forms.js';
import { juryErrors } from '../../domain/errors.js';
import { type Posted, readFieldMarks, type SheetFields } from '../../domain/sheet-merge.js';
import { remarkFields } from '../../sheet-fields.js';
import { reasonField, scoreField } from '../../sheet-rules.js';

export interface PostedSheet extends Posted {
  act: 'speichern' | 'abgeben' | 'oeffnen';
  problems: Problem[];
}

/** Reads what was posted. Fields are data (some a criterion), so rules check them and no form class. */
export function readSheet(body: Body): PostedSheet {
  const base = readFieldMarks(textOf(body[basisFields.marks]));
  // What is not ticked or chosen is not posted; the marks say that the page showed it.
  const asked = [...Object.keys(base), ...Object.keys(body)].filter(isSheetField);
  const fields = Object.fromEntries(asked.map((name) => [name, textOf(body[name])]));
  const unticked = !fields.abstain && (fields.abstention ?? '').trim() !== '';
  // With scripts a reason disappears with its tick, and does not count then.
  const hidden = body.sofort === 'ja';
  return {
    act: body.act === 'abgeben' || body.act === 'oeffnen' ? body.act : 'speichern',
    base,
    fields,
    unheard: [body[basisFields.sent] ?? []].flat().map(sentFields),
    problems: unticked && !hidden ? [problem(juryErrors.abstentionNotTicked, undefined, 'abstain')] : [],
  };
}

const own: readonly string[] = ['abstain', 'abstention', ...remarkFields];
const isSheetField = (name: string): boolean =>
  own.includes(name) || name.startsWith(scoreField('')) || name.startsWith(reasonField(''));

const sentFields = (sent: unknown): SheetFields =>
  Object.fromEntries([...new URLSearchParams(String(sent))].map(([name, value]) => [name, textOf(value)]));

/** As typed; line ends as the browser sends them count once. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '');
