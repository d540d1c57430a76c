import { type OrganisationKind } from '../../cycles/domain/partner-rule.js';
import { type Answers } from '../../entries/domain/answers.js';
import { type EntryState } from '../../entries/domain/entry-state.js';
import { type CheckedItems } from '../../entries/domain/checklist.js';
import { type ScreeningDecision } from '../../entries/domain/screening.js';

/** Somebody invented; the address ends in example.org, which belongs to nobody. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

export interface DemoJuror {
  readonly person: string;
  readonly chair: boolean;
  /** Key of the municipality or Kreis where the juror works. */
  readonly municipality: string | null;
  readonly employer: string;
  readonly associations: readonly string[];
  /** Keys of the form's question of that name. */
  readonly topics: readonly string[];
  /** Declares entry by entry instead of all at once: has not come to those without a sheet yet. */
  readonly oneByOne?: boolean;
  readonly loadLimit?: number;
  /** Conflicts that no rule finds and the juror states herself; `entry` is a key of cycle 2026. */
  readonly declared: readonly { readonly entry: string; readonly reason: string }[];
}

export interface DemoPartner {
  readonly kind: OrganisationKind;
  readonly organisation: string;
  /** Key of a person. */
  readonly contact: string;
  readonly state: 'invited' | 'confirmed';
  /** What the contact is in the organisation; with the confirmation only. */
  readonly position?: string;
  readonly statement?: string;
}

export interface DemoAttachment {
  readonly kind: 'pdf' | 'picture';
  readonly fileName: string;
  readonly title: string;
  /** What a picture shows, and who took it. */
  readonly altText?: string;
  readonly credit?: string;
}

/** A decision, with what of the checklist was not met; where that is all, it needs an override. */
export interface DemoScreening extends ScreeningDecision {
  readonly unmet?: CheckedItems;
}

export interface DemoEntry {
  /** Unique over both cycles. */
  readonly key: string;
  /** Key in `municipalities`, or that of an applicant by hand. */
  readonly municipality: string;
  /** Announced publicly, or made up for the demonstration. */
  readonly participation: 'announced' | 'demonstration';
  readonly state: EntryState;
  /** Keys of people. */
  readonly owner: string;
  readonly editors: readonly string[];
  readonly answers: Answers;
  readonly partners: readonly DemoPartner[];
  readonly attachments: readonly DemoAttachment[];
  readonly startedDaysBeforeDeadline: number;
  /** Null for a dossier that was never submitted. */
  readonly submittedHoursBeforeDeadline: number | null;
  readonly screening: DemoScreening | null;
  /** Whether answers were released for publication; they were where nothing is said. */
  readonly publication?: boolean;
}
