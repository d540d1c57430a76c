import type { Body } from '../../../platform/http/forms.js';
import { readLastInstant } from '../../../platform/views/day-time.js';
import { cleanText } from '../../domain/text.js';
import type { Extension } from '../../domain/extension.js';

/** The end that was typed as day and minute: the minute counts in full. Undefined where it is no date. */
export function readEnd(fields: Body, name: string): Temporal.Instant | undefined {
  return readLastInstant(fields[`${name}.day`], fields[`${name}.time`]);
}

export const readExtension = (fields: Body): Extension => ({
  until: readEnd(fields, 'until'),
  reason: cleanText(String(fields['reason'] ?? '')),
});
