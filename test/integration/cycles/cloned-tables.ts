/** What becomes of a column in the copy of a cycle. */
export type Fate =
  | 'new id'
  | 'equal'
  | 'shifted'
  /** The year within it is the new one. */
  | 'renamed'
  /** The row of the copy that stands for the one referred to. */
  | 'follows'
  | { reset: unknown };

export interface CopiedTable {
  /** How a row of the copy is found for a row of the source. */
  by: string;
  /** Where only some rows are copied: SQL for those that are. */
  only?: string;
  /** Into another table than its own. */
  into?: string;
  columns: Record<string, Fate>;
}

const happened = { reset: null };

/**
 * Every table with rows of a cycle, and every column of those that are copied. Whoever adds a table or a column decides here what a
 * copy of the cycle does with it, and in the code that copies; until then the test fails.
 */
export const copiedTables: Record<string, CopiedTable> = {
  cycle: {
    by: '1',
    columns: {
      id: 'new id',
      year: { reset: 2028 },
      name: 'renamed',
      scope: 'equal',
      eligibility: 'equal',
      grace_minutes: 'equal',
      land: 'equal',
      one_entry_per_municipality: 'equal',
      partner_rule: 'equal',
      rubric: 'equal',
      screening_rule: 'equal',
      published_at: happened,
      file_megabytes: 'equal',
      entry_files: 'equal',
      entry_megabytes: 'equal',
      cycle_gigabytes: 'equal',
      languages: 'equal',
      audience_vote: 'shifted',
      texts: 'equal',
      retention: 'equal',
      cloned_from_id: 'follows',
      last_sequence: { reset: 0 },
      version: { reset: 1 },
    },
  },
  milestone: {
    by: 'kind',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      kind: 'equal',
      at: 'shifted',
      // The calendar of a new round begins with its dates.
      sequence: { reset: 1 },
      changed_at: { reset: 'now' },
    },
  },
  size_class: {
    by: 'key',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      position: 'equal',
      key: 'equal',
      label: 'equal',
      min: 'equal',
      max: 'equal',
    },
  },
  prize: {
    by: 'key',
    // What a jury invented in its meeting is a result of its round.
    only: 'NOT additional',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      size_class_id: 'follows',
      kind: 'equal',
      key: 'equal',
      title: 'equal',
      place: 'equal',
      amount_cents: 'equal',
      position: 'equal',
      additional: 'equal',
    },
  },
  form_version: {
    by: '1',
    only: 'number = (SELECT max(number) FROM form_version v WHERE v.cycle_id = form_version.cycle_id)',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      number: { reset: 1 },
      definition: 'equal',
      created_at: { reset: 'now' },
      published_at: happened,
    },
  },
  round: {
    by: 'number',
    // A calibration is work of the jury.
    only: 'calibrates_id IS NULL',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      number: 'equal',
      name: 'equal',
      state: { reset: 'planned' },
      // Where they are not those of the cycle.
      rubric: 'equal',
      rule: 'equal',
      quorum: 'equal',
      blindness: 'equal',
      assigning: 'equal',
      per_entry: 'equal',
      entries_from_id: 'follows',
      calibrates_id: happened,
      released_at: happened,
      opens_at: 'shifted',
      closes_at: 'shifted',
      planned_at: { reset: 'now' },
      opened_at: happened,
      closed_at: happened,
      version: { reset: 1 },
    },
  },
  juror: {
    by: 'person_id',
    only: `state = 'accepted'`,
    into: 'juror_proposal',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      person_id: 'equal',
      municipality_id: 'equal',
      employer: 'equal',
      associations: 'equal',
      topics: 'equal',
      // What holds for the weeks of one jury.
      load_limit: { reset: undefined },
      absent_from: { reset: undefined },
      absent_until: { reset: undefined },
      // Nobody is asked yet: no invitation, no answer, no chair.
      state: { reset: undefined },
      chair: { reset: undefined },
      token_hash: { reset: undefined },
      invited_at: { reset: undefined },
      expires_at: { reset: undefined },
      answered_at: { reset: undefined },
    },
  },
  juror_proposal: {
    by: 'person_id',
    columns: {
      id: 'new id',
      cycle_id: 'follows',
      person_id: 'equal',
      municipality_id: 'equal',
      employer: 'equal',
      associations: 'equal',
      topics: 'equal',
    },
  },
};

const ofEntries = 'of applicants';
const ofJurors = 'what jurors did';
const ofAwards = 'what was decided and published';

/** Tables with rows of a cycle of which a copy gets none, and why. */
export const notCopied: Record<string, string> = {
  access_request: ofEntries,
  attachment: ofEntries,
  confirmed_content: ofEntries,
  entry: ofEntries,
  entry_carry_over: ofEntries,
  entry_extension: ofEntries,
  entry_member: ofEntries,
  entry_note: ofEntries,
  entry_search: ofEntries,
  entry_section: ofEntries,
  entry_section_version: ofEntries,
  entry_tag: 'words about entries, which may name applicants',
  entry_tagging: ofEntries,
  export_job: 'files with dossiers',
  inquiry: ofEntries,
  issued_document: ofEntries,
  late_code: 'given to single applicants',
  late_redemption: ofEntries,
  milestone_move: 'which dates of the source were moved',
  partner: ofEntries,
  partner_reminder: ofEntries,
  screening: ofEntries,
  screening_check: ofEntries,
  screening_proposal: ofEntries,
  submission: ofEntries,
  team_invitation: ofEntries,
  assignment: ofJurors,
  conflict_declaration: ofJurors,
  conflict_hint: ofJurors,
  conflict_of_interest: ofJurors,
  score_sheet: ofJurors,
  round_juror: 'people of this jury',
  round_entry: ofEntries,
  round_file: ofEntries,
  round_result: ofJurors,
  shortlist: ofJurors,
  shortlist_entry: ofJurors,
  meeting: 'what was decided in the source',
  meeting_attendance: ofJurors,
  meeting_decision: ofEntries,
  meeting_item: ofEntries,
  award: ofAwards,
  letter_plan: ofAwards,
  letter_release: ofAwards,
  prize_decision: ofAwards,
  publication: ofAwards,
  scheduled_action: 'planned anew from the dates once the copy is published',
};
