import { DomainError } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import { shortlistErrors } from '../../domain/shortlist-errors.js';
import { shortlistKinds, type ShortlistRule } from '../../domain/shortlist.js';
import { viewNames } from '../../domain/views.js';

/** The rule that was typed. @throws DomainError where the number is none */
export function readRule(fields: Body): ShortlistRule {
  const kind = shortlistKinds.find((each) => each === fields['kind']) ?? 'number';
  const typed = String(fields['amount'] ?? '').trim();
  const amount = /^\d{1,5}([.,]\d{1,3})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(amount) || (kind !== 'threshold' && !(Number.isInteger(amount) && amount > 0)))
    throw new DomainError(shortlistErrors.amountInvalid, {}, 422, 'amount');
  return {
    kind,
    amount,
    view: viewNames.find((each) => each === fields['view']) ?? 'raw',
    scope: fields['scope'] === 'overall' ? 'overall' : 'class',
  };
}

export const ruleValues = (rule: ShortlistRule | undefined): Record<string, string> => ({
  kind: rule?.kind ?? 'number',
  amount: rule ? String(rule.amount).replace('.', ',') : '',
  view: rule?.view ?? 'raw',
  scope: rule?.scope ?? 'class',
});
