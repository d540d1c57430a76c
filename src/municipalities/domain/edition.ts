import { DirectoryFileRefused } from './directory-file-refused.js';

/** The share of bodies that one edition may retire. Reforms of a whole Land stay below; a mutilated file does not. */
const largestRetiredShare = 0.05;

/** @throws DirectoryFileRefused where the file is older than what is there; days as YYYY-MM-DD */
export function refuseOlder(validOn: string, present: string | null): void {
  if (present !== null && validOn < present) {
    throw new DirectoryFileRefused('olderEdition', { value: validOn, present });
  }
}

/** @throws DirectoryFileRefused where `missing` of `present` bodies would retire at once */
export function refuseManyRetired(missing: number, present: number): void {
  const most = Math.floor(present * largestRetiredShare);
  if (missing > most) throw new DirectoryFileRefused('tooManyRetired', { count: missing, present, most });
}
