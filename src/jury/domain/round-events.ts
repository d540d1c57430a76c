import type { Rubric } from '../../cycles/domain/rubric.js';
import type { RoundSettings } from './round-settings.js';

const ofRound = (type: string, roundId: string, payload: Record<string, unknown> = {}) => ({
  type,
  subject: { kind: 'round', id: roundId },
  payload,
});

/** Null: as the cycle has them. */
export const roundRubricChanged = (roundId: string, before: Rubric | null, after: Rubric | null) => ({
  ...ofRound('RoundRubricChanged', roundId),
  before: { rubric: before },
  after: { rubric: after },
});
export const roundSettingsChanged = (roundId: string, before: RoundSettings, after: RoundSettings) => ({
  ...ofRound('RoundSettingsChanged', roundId),
  before: { ...before },
  after: { ...after },
});
/** Null: everybody who accepted. */
export const roundJurorsChosen = (
  roundId: string,
  before: readonly string[] | null,
  after: readonly string[] | null,
) => ({
  ...ofRound('RoundJurorsChosen', roundId),
  before: { jurorIds: before },
  after: { jurorIds: after },
});
/** An attachment is withheld from jurors, or a redacted file stands in its place; `replacement` is its hash. */
export const roundFileWithheld = (
  roundId: string,
  file: { entryId: string; sha256: string; replacement: string | null },
) => ofRound('RoundFileWithheld', roundId, file);
export const roundFileShown = (roundId: string, file: { entryId: string; sha256: string }) =>
  ofRound('RoundFileShown', roundId, file);
/** Jurors score samples. */
export const calibrationOpened = (roundId: string, calibrationId: string, entryIds: readonly string[]) =>
  ofRound('CalibrationOpened', roundId, { calibrationId, entryIds });
/** Jurors see how far apart they are. */
export const calibrationReleased = (roundId: string) => ofRound('CalibrationReleased', roundId);
export const calibrationClosed = (roundId: string, sheets: number) =>
  ofRound('CalibrationClosed', roundId, { sheets });
