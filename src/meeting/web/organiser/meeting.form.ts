import { isId } from '../../../platform/database/is-id.js';
import { DomainError, notFound } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import type { TypedDecision } from '../../domain/decision.js';
import { meetingErrors } from '../../domain/errors.js';

export const versionOf = (fields: Body): number => Number(fields['version']);

export function idOf(value: unknown): string {
  if (!isId(value)) throw notFound();
  return value as string;
}

/** An empty field is no vote; what is no number is refused by the rule. */
export function readDecision(fields: Body): TypedDecision {
  const outcome = fields['outcome'];
  if (typeof outcome !== 'string') throw new DomainError(meetingErrors.outcomeMissing, {}, 422, 'outcome');
  const votes = (name: string) => Number(String(fields[name] ?? '').trim() || 0);
  return {
    outcome,
    yes: votes('yes'),
    no: votes('no'),
    abstained: votes('abstained'),
    reason: String(fields['reason'] ?? ''),
  };
}
