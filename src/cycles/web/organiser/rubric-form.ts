import type { Body } from '../../../platform/http/forms.js';
import { cycleErrors } from '../../domain/errors.js';
import type { Anchor, Criterion, Rubric } from '../../domain/rubric.js';
import { FieldReader } from './field-reader.js';
import { flat, freeKey } from './rows.js';

export const rubricRows = { prefix: 'rubric', name: 'Kriterium', add: 'Kriterium hinzufügen' } as const;
const { prefix } = rubricRows;

/** Fields of `cycles/organiser/rubric-rows`. */
export const rubricValues = (rubric: Rubric): Body =>
  flat({
    rubric: rubric.map(
      ({ key, label, description, weight, min, max, step, anchors, optional, uncounted }) => ({
        key,
        label: { de: label.de, en: label.en ?? '' },
        description: { de: description?.de ?? '', en: description?.en ?? '' },
        weight,
        min,
        max,
        step,
        anchors: anchors.map(lineOf).join('\n'),
        uncounted: uncounted ?? false,
        optional: optional ?? false,
      }),
    ),
  });

/** The criteria that were typed, with the rows that hold them. @throws DomainErrors with everything that cannot be read */
export function readRubric(body: Body): { rubric: Rubric; rows: string[] } {
  const read = new FieldReader(body);
  const rows = read.rows(prefix, 'label.de');
  const keys = rows.map((row) => read.text(`${row}.key`)).filter(Boolean);
  const rubric = rows.map((row): Criterion => {
    const key = read.text(`${row}.key`) || freeKey('criterion', keys);
    keys.push(key);
    const description = read.optional(`${row}.description`);
    return {
      key,
      label: read.localized(`${row}.label`),
      ...(description && { description }),
      weight: read.number(`${row}.weight`),
      min: read.number(`${row}.min`),
      max: read.number(`${row}.max`),
      step: read.number(`${row}.step`),
      anchors: anchorsOf(read, `${row}.anchors`),
      ...(read.flag(`${row}.optional`) && { optional: true }),
      ...(read.flag(`${row}.uncounted`) && { uncounted: true }),
    };
  });
  read.check();
  return { rubric, rows };
}

const lineOf = ({ value, text }: Anchor): string => `${value} = ${text.de}${text.en ? ` | ${text.en}` : ''}`;

/** Lines such as "10 = herausragend | outstanding". */
function anchorsOf(read: FieldReader, name: string): Anchor[] {
  const lines = read
    .text(name)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const anchors = lines.map((line): Anchor | undefined => {
    const [, value, de, en] =
      line.match(/^\s*(-?\d+(?:[.,]\d+)?)\s*=\s*([^|]+?)\s*(?:\|\s*(.*?)\s*)?$/) ?? [];
    if (!value || !de) return undefined;
    return { value: Number(value.replace(',', '.')), text: { de, ...(en && { en }) } };
  });
  if (anchors.includes(undefined)) read.refuse(cycleErrors.anchorLine, name);
  return anchors.filter((anchor) => anchor !== undefined);
}
