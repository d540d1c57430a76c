import { readEnd } from '../../../entries/web/organiser/read-extension.js';
import { instantOf } from '../../../platform/database/instants.js';
import { DomainErrors } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import { dayTimeValues, readDayTime } from '../../../platform/views/day-time.js';
import { juryErrors } from '../../domain/errors.js';
import type { OwnTimes } from '../../domain/round-times.js';
import type { RoundView } from '../../rounds.queries.js';

export const timeValues = ({ opensAt, closesAt }: RoundView): Record<string, string> => ({
  ...dayTimeValues('opensAt', opensAt ? instantOf(opensAt) : undefined),
  ...dayTimeValues('closesAt', closesAt ? instantOf(closesAt) : undefined),
});

/** The times that were typed; left empty, a round has none of its own. @throws DomainErrors where one is half typed or no date */
export function readTimes(fields: Body): OwnTimes {
  const isEmpty = (name: string) => !fields[`${name}.day`] && !fields[`${name}.time`];
  const opensAt = readDayTime(fields['opensAt.day'], fields['opensAt.time']) ?? null;
  const closesAt = readEnd(fields, 'closesAt') ?? null;
  const problems = Object.entries({ opensAt, closesAt })
    .filter(([name, at]) => at === null && !isEmpty(name))
    .map(([field]) => ({ key: juryErrors.roundTimeInvalid, field }));
  if (problems.length > 0) throw new DomainErrors(problems);
  return { opensAt, closesAt };
}
