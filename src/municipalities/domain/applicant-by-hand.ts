import { searchKey } from './search-key.js';
import { stateKeyByName } from './states.js';

/** A body that the directory does not list: a Berlin Bezirk, an alliance. Kinds as in the directory, `other` for the rest. */
export interface ApplicantByHand {
  name: string;
  kind: 'municipality' | 'district' | 'association' | 'other';
  /** Name of the Land; for a body in several that of its seat. */
  state: string;
  /** Name of the Kreis, as the directory shows it where it is to be recognised. */
  district?: string | undefined;
  population: number;
  postcode?: string | undefined;
}

export interface ApplicantProblem {
  key: string;
  params?: Record<string, number>;
  field: 'name' | 'kind' | 'state' | 'district' | 'population' | 'postcode';
}

export const applicantKinds = ['municipality', 'district', 'association', 'other'] as const;

export const longestApplicantName = 200;
/** The largest Land has 18 million; more is a slip of the keyboard. */
export const largestPopulation = 20_000_000;

/** What is wrong with an applicant entered by hand; texts under `municipalities.byHand.errors`. */
export function applicantProblems(applicant: ApplicantByHand): ApplicantProblem[] {
  const problems: ApplicantProblem[] = [];
  const refuse = (field: ApplicantProblem['field'], reason: string, params?: Record<string, number>) =>
    problems.push({ key: `municipalities.byHand.errors.${reason}`, field, ...(params && { params }) });

  const name = applicant.name.trim();
  if (searchKey(name) === '') refuse('name', 'nameMissing');
  if ([...name].length > longestApplicantName)
    refuse('name', 'nameTooLong', { length: [...name].length, most: longestApplicantName });
  if (!applicantKinds.includes(applicant.kind)) refuse('kind', 'kindMissing');
  if (!stateKeyByName(applicant.state)) refuse('state', 'stateMissing');
  const district = [...(applicant.district ?? '')].length;
  if (district > longestApplicantName)
    refuse('district', 'districtTooLong', { length: district, most: longestApplicantName });
  const { population } = applicant;
  if (!Number.isInteger(population) || population < 1 || population > largestPopulation)
    refuse('population', 'populationInvalid');
  if (applicant.postcode && !/^\d{5}$/.test(applicant.postcode.trim())) refuse('postcode', 'postcodeInvalid');
  return problems;
}
