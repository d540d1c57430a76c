import { randomUUID } from 'node:crypto';
import { type CheckItem, type CheckRule, checkRules } from '../../../domain/screening-rule.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat } from '../rows.js';

const prefix = 'checklist';
const longestText = 300;
const longestReasons = 20_000;

export const screeningRulePage: PartPage = {
  part: 'screeningRule',
  title: 'Formale Prüfung',
  lead: 'Was Sie an jeder Bewerbung prüfen, bevor die Jury sie liest, und ob zwei Personen entscheiden.',
  rows: { prefix, name: 'Prüfpunkt', add: 'Prüfpunkt hinzufügen' },
  values: ({ screeningRule: { checklist, fourEyes, reasons } }) => ({
    fourEyes: String(fourEyes),
    reasons: reasons.join('\n\n'),
    ...flat({
      checklist: checklist.map(({ key, text, hint, mustBeMet, rule }, i) => {
        return { key, text, hint, mustBeMet, rule, position: i + 1 };
      }),
    }),
  }),
  extra: (_, texts) => ({
    ruleOptions: checkRules.map((value) => ({ value, text: texts.t('de', `screening.rules.${value}`) })),
    longestText,
  }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const rows = inOrder(read, read.rows(prefix, 'text'));
    const checklist = rows.map((row): CheckItem => {
      const key = read.text(`${row}.key`) || newKey();
      const rule = read.text(`${row}.rule`);
      return {
        key,
        text: read.text(`${row}.text`, longestText),
        hint: read.text(`${row}.hint`, longestText),
        mustBeMet: read.flag(`${row}.mustBeMet`),
        rule: isRule(rule) ? rule : null,
      };
    });
    const reasons = read.text('reasons', longestReasons).split(/\n\s*\n/);
    read.check();
    return atRows(prefix, rows, () =>
      parts.changeScreeningRule(change, {
        checklist,
        fourEyes: read.flag('fourEyes'),
        reasons: reasons.map((reason) => reason.trim()).filter(Boolean),
      }),
    );
  },
};

const isRule = (value: string): value is CheckRule => (checkRules as readonly string[]).includes(value);

/** Never the key of an item that was removed: answers given to that one must not turn up under another text. */
const newKey = (): string => `item-${randomUUID().slice(0, 8)}`;

/** By the numbers typed; a row without one comes last. */
function inOrder(read: FieldReader, rows: string[]): string[] {
  const positions = new Map(
    rows.map((row) => [row, read.optionalNumber(`${row}.position`) ?? Number.POSITIVE_INFINITY]),
  );
  return rows.toSorted((a, b) =>
    positions.get(a) === positions.get(b) ? 0 : positions.get(a)! - positions.get(b)!,
  );
}
