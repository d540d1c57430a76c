/** What was decided about a prize, as the audit log shows it. */
export interface DecisionFacts extends Record<string, unknown> {
  outcome: 'given' | 'empty';
  entryIds: string[];
  amountsCents: number[];
}
interface Change {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string;
}

const onPrize = (type: string, cycleId: string, prizeId: string, payload: object, change: Change) => ({
  type,
  subject: { kind: 'prize', id: prizeId },
  payload: { cycleId, prizeId, ...payload },
  ...change,
});
const onCycle = (type: string, cycleId: string, payload: Record<string, unknown>, change: Change = {}) => ({
  type,
  subject: { kind: 'cycle', id: cycleId },
  payload,
  ...change,
});

export const prizeGiven = (cycleId: string, prizeId: string, entryIds: string[], change: Change) =>
  onPrize('PrizeGiven', cycleId, prizeId, { entryIds }, change);
export const prizeLeftEmpty = (cycleId: string, prizeId: string, change: Change) =>
  onPrize('PrizeLeftEmpty', cycleId, prizeId, {}, change);
export const prizeTakenBack = (cycleId: string, prizeId: string, change: Change) =>
  onPrize('PrizeTakenBack', cycleId, prizeId, {}, change);
export const prizeInvented = (cycleId: string, prizeId: string, amountCents: number) =>
  onPrize('PrizeInvented', cycleId, prizeId, { amountCents }, {});
/** A prize of the jury that it did not want after all. */
export const prizeDropped = (cycleId: string, prizeId: string, reason: string) =>
  onPrize('PrizeDropped', cycleId, prizeId, {}, { reason });
export const laudationWritten = (cycleId: string, prizeId: string, entryId: string, characters: number) =>
  onPrize('LaudationWritten', cycleId, prizeId, { entryId, characters }, {});

/** `planned`: by the schedule, as somebody had prepared it. */
export const lettersReleased = (cycleId: string, letters: number, planned = false) =>
  onCycle('LettersReleased', cycleId, { letters, ...(planned && { planned }) });
export const lettersReleasePlanned = (
  cycleId: string,
  at: Temporal.Instant,
  letters: number,
  before: Temporal.Instant | null,
) =>
  onCycle(
    'LettersReleasePlanned',
    cycleId,
    { releaseAt: at.toString(), letters },
    { ...(before && { before: { releaseAt: before.toString() } }), after: { releaseAt: at.toString() } },
  );
export const lettersReleaseCalledBack = (cycleId: string) => onCycle('LettersReleaseCalledBack', cycleId, {});

export const publicationScheduled = (cycleId: string, visibleFrom: Temporal.Instant) =>
  onCycle('PublicationScheduled', cycleId, { visibleFrom: visibleFrom.toString() });
export const publicationMoved = (cycleId: string, from: Temporal.Instant, to: Temporal.Instant) =>
  onCycle(
    'PublicationMoved',
    cycleId,
    { visibleFrom: to.toString() },
    { before: { visibleFrom: from.toString() }, after: { visibleFrom: to.toString() } },
  );
export const publicationCalledBack = (cycleId: string, visibleFrom: Temporal.Instant) =>
  onCycle('PublicationCalledBack', cycleId, {}, { before: { visibleFrom: visibleFrom.toString() } });
/** The results are visible: once, at the instant. */
export const resultsPublished = (cycleId: string, visibleFrom: Temporal.Instant) =>
  onCycle('ResultsPublished', cycleId, { visibleFrom: visibleFrom.toString() });
