import type { Body } from '../../../platform/http/forms.js';
import { type AggregationRule, aggregationRules } from '../../domain/aggregation.js';
import type { RoundSettings } from '../../domain/round-settings.js';
import type { RoundSettingsView } from '../../round-settings.queries.js';

export const settingsValues = ({ rule, quorum, blindness, entriesFromId }: RoundSettingsView): Body => ({
  rule,
  quorum: String(quorum),
  entriesFromId: entriesFromId ?? '',
  applicant: String(blindness.applicant),
  attachments: String(blindness.attachments),
});

/** What was chosen; the rule of settings says what of it makes sense. */
export function readSettings(fields: Body): RoundSettings {
  const { rule, quorum, entriesFromId, applicant, attachments } = fields;
  return {
    rule: ruleOf(rule),
    quorum: typeof quorum === 'string' && /^\s*\d{1,4}\s*$/.test(quorum) ? Number(quorum) : Number.NaN,
    entriesFromId: typeof entriesFromId === 'string' && entriesFromId !== '' ? entriesFromId : null,
    blindness: { applicant: applicant === 'true', attachments: attachments === 'true' },
  };
}

const ruleOf = (value: unknown): AggregationRule =>
  aggregationRules.find((rule) => rule === value) ?? ('' as AggregationRule);
