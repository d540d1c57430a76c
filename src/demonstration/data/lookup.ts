import { type ApplicantByHand } from '../../municipalities/domain/applicant-by-hand.js';
import { berlinMitte, municipalities, type DemoMunicipality } from './municipalities.js';
import { people } from './people.js';
import { type DemoEntry, type DemoPerson } from './types.js';

/** The person with this key; throws RangeError where there is none. */
export function personOf(key: string): DemoPerson {
  const person = people.find((each) => each.key === key);
  if (!person) throw new RangeError(`person ${key}`);
  return person;
}

/** The applicant of an entry, from the directory or by hand; throws RangeError where there is none. */
export function bodyOf({ municipality }: Pick<DemoEntry, 'municipality'>): DemoBody {
  const body = [...municipalities, berlinMitte].find(({ key }) => key === municipality);
  if (!body) throw new RangeError(`municipality ${municipality}`);
  return body;
}
export type DemoBody = DemoMunicipality | (ApplicantByHand & { readonly key: string });

/** Keys of everybody who stands behind an entry: its team and its partners' contacts. */
export function peopleOf({ owner, editors, partners }: DemoEntry): string[] {
  return [owner, ...editors, ...partners.map(({ contact }) => contact)];
}
