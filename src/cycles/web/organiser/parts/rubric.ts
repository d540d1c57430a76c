import type { PartPage } from '../part-page.js';
import { atRows } from '../rows.js';
import { readRubric, rubricRows, rubricValues } from '../rubric-form.js';

export const rubricPage: PartPage = {
  part: 'rubric',
  title: 'Kriterien',
  lead: 'Nach diesen Kriterien bewertet die Jury. Eine Bewertungsrunde übernimmt sie, wenn sie geöffnet wird, es sei denn, sie hat eigene.',
  rows: rubricRows,
  values: ({ rubric }) => rubricValues(rubric),
  async save(parts, change, body) {
    const { rubric, rows } = readRubric(body);
    return atRows(rubricRows.prefix, rows, () => parts.changeRubric(change, rubric));
  },
};
