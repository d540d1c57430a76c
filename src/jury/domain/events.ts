import type { ConflictRule } from './conflicts.js';

const ofJuror = (type: string, jurorId: string, more: object = {}) => ({
  type,
  subject: { kind: 'juror', id: jurorId },
  payload: { jurorId, ...more },
});
const ofRound = (type: string, roundId: string, payload: Record<string, unknown> = {}) => ({
  type,
  subject: { kind: 'round', id: roundId },
  payload,
});

/** What a juror states of themselves; conflicts are derived from all but the topics. */
export interface Affiliations {
  readonly municipalityId: string | null;
  readonly employer: string;
  /** One a line. */
  readonly associations: string;
  /** Keys; see topics.ts. */
  readonly topics: readonly string[];
}

export const jurorInvited = (jurorId: string) => ofJuror('JurorInvited', jurorId);
/** Somebody of an earlier jury will not be invited into this one. */
export const jurorProposalDropped = (cycleId: string, personId: string) => ({
  type: 'JurorProposalDropped',
  subject: { kind: 'cycle', id: cycleId },
  payload: { personId },
});
export const jurorAccepted = (jurorId: string, after: Affiliations) => ({
  ...ofJuror('JurorAccepted', jurorId),
  after: { ...after },
});
export const jurorDeclined = (jurorId: string) => ofJuror('JurorDeclined', jurorId);
export const jurorRemoved = (jurorId: string, reason: string) => ({
  ...ofJuror('JurorRemoved', jurorId),
  reason,
});
export const juryChairNamed = (jurorId: string, chair: boolean) =>
  ofJuror('JuryChairNamed', jurorId, { chair });
export const affiliationsChanged = (jurorId: string, before: Affiliations, after: Affiliations) => ({
  ...ofJuror('JurorAffiliationsChanged', jurorId),
  before: { ...before },
  after: { ...after },
});

export const conflictDerived = (jurorId: string, entryId: string, rule: ConflictRule) =>
  ofJuror('ConflictDerived', jurorId, { entryId, rule });
/** A rule found something that the juror should look at closely; `again`: what was declared before does not hold any more. */
export const conflictSuspected = (jurorId: string, entryId: string, rule: ConflictRule, again: boolean) =>
  ofJuror('ConflictSuspected', jurorId, { entryId, rule, again });
/** A juror declared to be free of conflicts with an entry. */
export const conflictDenied = (jurorId: string, entryId: string) =>
  ofJuror('ConflictDenied', jurorId, { entryId });
export const conflictVanished = (jurorId: string, entryId: string, rule: string) =>
  ofJuror('ConflictVanished', jurorId, { entryId, rule });
export const conflictDeclared = (jurorId: string, entryId: string, assignmentId: string, reason: string) => ({
  ...ofJuror('ConflictDeclared', jurorId, { entryId, assignmentId }),
  reason,
});
export const conflictSet = (jurorId: string, entryId: string, reason: string) => ({
  ...ofJuror('ConflictSet', jurorId, { entryId }),
  reason,
});
export const conflictLifted = (jurorId: string, entryId: string, source: string, reason: string) => ({
  ...ofJuror('ConflictLifted', jurorId, { entryId, source }),
  reason,
});

export const roundPlanned = (roundId: string, cycleId: string, number: number) =>
  ofRound('RoundPlanned', roundId, { cycleId, number });
/** @param after by what it is scored from now on */
export const roundOpened = (
  roundId: string,
  counts: Record<string, number>,
  after: Record<string, unknown>,
) => ({ ...ofRound('RoundOpened', roundId, counts), after });
export const roundTimesChanged = (
  roundId: string,
  before: Record<string, string | null>,
  after: Record<string, string | null>,
) => ({ ...ofRound('RoundTimesChanged', roundId), before, after });
/**
 * A juror has sheets that are not handed in. `occurrence`: as the schedule calls the reminder, or as the organiser's page made it up for
 * one by hand, where `note` is what they wrote to it.
 */
export const sheetsReminded = (jurorId: string, roundId: string, occurrence: string, note?: string) => ({
  ...ofJuror('SheetsReminded', jurorId, { roundId, occurrence }),
  ...(note && { reason: note }),
});
/** Scoring is over, but with these gaps the round does not close by itself. */
export const roundClosingDue = (roundId: string, occurrence: string, gaps: Record<string, number>) =>
  ofRound('RoundClosingDue', roundId, { occurrence, ...gaps });
export const assignmentsAdded = (roundId: string, count: number) =>
  ofRound('AssignmentsAdded', roundId, { count });
/** A run was applied as it had been seen. */
export const assignmentsPlanned = (
  roundId: string,
  fingerprint: string,
  counts: Record<string, number>,
  reason: string,
) => ({ ...ofRound('AssignmentsPlanned', roundId, { fingerprint, ...counts }), ...(reason && { reason }) });
export const assigningChosen = (
  roundId: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
) => ({ ...ofRound('AssigningChosen', roundId), before, after });
export const assignmentRemoved = (
  roundId: string,
  assignment: { assignmentId: string; jurorId: string; entryId: string; draft: boolean },
) => ofRound('AssignmentRemoved', roundId, assignment);
/** A submitted sheet stays, but no longer counts: its juror is in conflict. */
export const sheetExcluded = (
  roundId: string,
  assignment: { assignmentId: string; jurorId: string; entryId: string },
) => ofRound('SheetExcluded', roundId, assignment);
export const sheetSubmitted = (roundId: string, assignmentId: string, after: Record<string, unknown>) => ({
  ...ofRound('SheetSubmitted', roundId, { assignmentId }),
  after,
});
/** A juror took over rows of a filled workbook: how many sheets were saved, and how many handed in. */
export const sheetWorkbookApplied = (roundId: string, counts: { saved: number; submitted: number }) =>
  ofRound('SheetWorkbookApplied', roundId, counts);
export const sheetReopened = (roundId: string, assignmentId: string, before: Record<string, unknown>) => ({
  ...ofRound('SheetReopened', roundId, { assignmentId }),
  before,
});
export const roundClosed = (roundId: string, hash: string, counts: Record<string, number>) =>
  ofRound('RoundClosed', roundId, { hash, ...counts });
export const shortlistSaved = (
  roundId: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
) => ({ ...ofRound('ShortlistSaved', roundId), ...(before && { before }), after });
/** An entry was added, taken out or left to the rule again by hand. */
export const shortlistChanged = (
  roundId: string,
  entryId: string,
  from: string,
  to: string,
  reason: string,
) => ({
  ...ofRound('ShortlistChanged', roundId, { entryId }),
  before: { origin: from },
  after: { origin: to },
  reason,
});
