/** Parts of a cycle that organisers change one at a time; each has its page. */
export const cycleParts = [
  'basics',
  'milestones',
  'sizeClasses',
  'partnerRule',
  'form',
  'rubric',
  'prizes',
  'screeningRule',
  'files',
  'languages',
  'audienceVote',
  'texts',
  'retention',
] as const;
export type CyclePart = (typeof cycleParts)[number];

const subject = (cycleId: string) => ({ kind: 'cycle', id: cycleId });

export const cycleCreated = (cycleId: string, year: number) => ({
  type: 'CycleCreated',
  subject: subject(cycleId),
  payload: { year },
});

/** Made from another cycle, with how many of what the features above brought along. */
export const cycleCloned = (
  cycleId: string,
  copy: { sourceId: string; sourceYear: number; year: number } & Record<string, unknown>,
) => ({ type: 'CycleCloned', subject: subject(cycleId), payload: copy });

/** Half a year before the next call would open, with no next round set up. */
export const preparationDue = (cycleId: string) => ({
  type: 'PreparationDue',
  subject: subject(cycleId),
  payload: {},
});

/** A cycle that was never published and in which nothing happened. */
export const cycleDeleted = (cycleId: string, facts: { year: number; name: string }) => ({
  type: 'CycleDeleted',
  subject: subject(cycleId),
  payload: facts,
});

/** `before` and `after` hold the whole part as it was and as it is; `publicReason` is what those affected read. */
export const cycleChanged = (
  cycleId: string,
  part: CyclePart,
  before: unknown,
  after: unknown,
  reason: string,
  publicReason = '',
) => ({
  type: 'CycleChanged',
  subject: subject(cycleId),
  payload: { part, ...(publicReason && { publicReason }) },
  before: { [part]: before },
  after: { [part]: after },
  ...(reason && { reason }),
});

export const cyclePublished = (cycleId: string) => ({
  type: 'CyclePublished',
  subject: subject(cycleId),
  payload: {},
});

/** From now on `number` is what drafts and new entries fill in. @param drafts how many drafts it took along */
export const formVersionPublished = (
  cycleId: string,
  version: { formVersionId: string; number: number; drafts: number },
  reason: string,
) => ({
  type: 'FormVersionPublished',
  subject: subject(cycleId),
  payload: version,
  reason,
});

/** A person has a new personal address of a calendar; one they had before reads nothing any more. */
export const calendarAddressDrawn = (personId: string, plan: string) => ({
  type: 'CalendarAddressDrawn',
  subject: { kind: 'person', id: personId },
  payload: { plan },
});
export const calendarAddressEnded = (personId: string, plan: string) => ({
  type: 'CalendarAddressEnded',
  subject: { kind: 'person', id: personId },
  payload: { plan },
});
