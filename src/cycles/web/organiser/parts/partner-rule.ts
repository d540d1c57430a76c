import {
  type ConfirmingRule,
  confirmingRules,
  longestKindLabel,
  type PartnerKind,
} from '../../../domain/partner-rule.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { atRows, flat, freeKey } from '../rows.js';

const prefix = 'partnerRule';
/** What is no rule at all is left to the check, which refuses it. */
const ruleOf = (value: string) => confirmingRules.find((rule) => rule === value) ?? (value as ConfirmingRule);

export const partnerRulePage: PartPage = {
  part: 'partnerRule',
  title: 'Partnerorganisationen',
  lead: 'Wer eine Bewerbung mittragen kann, wie viele Partner sie braucht und was deren Mitzeichnung bedeutet.',
  rows: { prefix, name: 'Art', add: 'Art hinzufügen' },
  values: ({ partnerRule: { kinds, minimumPartners, confirming } }) => ({
    minimumPartners: String(minimumPartners),
    confirming,
    ...flat({
      partnerRule: kinds.map(({ key, label, accepted, mandatory }) => ({
        key,
        label: { de: label.de, en: label.en ?? '' },
        accepted,
        mandatory,
      })),
    }),
  }),
  extra: (_, texts) => ({
    confirmingOptions: confirmingRules.map((value) => ({
      value,
      text: texts.t('de', `partners.confirming.${value}.title`),
      hint: texts.t('de', `partners.confirming.${value}.text`),
    })),
  }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const rows = read.rows(prefix, 'label.de');
    const keys = rows.map((row) => read.text(`${row}.key`)).filter(Boolean);
    const kinds = rows.map((row): PartnerKind => {
      const key = read.text(`${row}.key`, 50) || freeKey('kind', keys);
      if (!keys.includes(key)) keys.push(key);
      return {
        key,
        label: read.localized(`${row}.label`, longestKindLabel),
        accepted: read.flag(`${row}.accepted`),
        mandatory: read.flag(`${row}.mandatory`),
      };
    });
    const rule = {
      kinds,
      minimumPartners: read.number('minimumPartners'),
      confirming: ruleOf(read.text('confirming')),
    };
    read.check();
    return atRows(prefix, rows, () => parts.changePartnerRule(change, rule));
  },
};
