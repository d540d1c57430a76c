/** What a round keeps from its jurors. Single attachments are withheld or redacted beside it (`round_file`). */
export interface Blindness {
  /** Who applies, its partners and the names of files. Title and number of an entry stay. */
  readonly applicant: boolean;
  /** All attachments. */
  readonly attachments: boolean;
}

export const seeingAll: Blindness = { applicant: false, attachments: false };
