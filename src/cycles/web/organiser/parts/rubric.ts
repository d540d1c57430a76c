import { cycleErrors } from '../../../domain/errors.js';
import type { Anchor, Criterion } from '../../../domain/rubric.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat, freeKey } from '../rows.js';

const prefix = 'rubric';

export const rubricPage: PartPage = {
  part: 'rubric',
  title: 'Kriterien',
  lead: 'Nach diesen Kriterien bewertet die Jury. Eine Bewertungsrunde übernimmt sie, sobald sie beginnt.',
  rows: { prefix, name: 'Kriterium', add: 'Kriterium hinzufügen' },
  values: ({ rubric }) =>
    flat({
      rubric: rubric.map(({ key, label, description, weight, min, max, step, anchors }) => ({
        key,
        label: { de: label.de, en: label.en ?? '' },
        description: { de: description?.de ?? '', en: description?.en ?? '' },
        weight,
        min,
        max,
        step,
        anchors: anchors.map(lineOf).join('\n'),
      })),
    }),
  async save(parts, change, body) {
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
      };
    });
    read.check();
    return atRows(prefix, rows, () => parts.changeRubric(change, rubric));
  },
};

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
