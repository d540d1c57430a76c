import type { ImportOutcome } from './import-outcome.js';

export const applicantEnteredByHand = (
  municipalityId: string,
  facts: { kind: string; stateKey: string; population: number },
) => ({
  type: 'ApplicantEnteredByHand',
  subject: { kind: 'municipality', id: municipalityId },
  payload: facts,
});

export const directoryImportRequested = (importId: string, sha256: string) => ({
  type: 'DirectoryImportRequested',
  subject: { kind: 'directoryImport', id: importId },
  payload: { sha256 },
});

/** `DirectoryImported` with what changed, or `DirectoryRefused` with the reason. */
export const directoryImportFinished = (importId: string, outcome: ImportOutcome) => ({
  type: outcome.state === 'done' ? 'DirectoryImported' : 'DirectoryRefused',
  subject: { kind: 'directoryImport', id: importId },
  payload: { ...outcome },
});

export const directoryListAdded = (facts: { added: number; source: string; validOn: string }) => ({
  type: 'DirectoryListAdded',
  subject: { kind: 'directory', id: facts.validOn },
  payload: facts,
});
