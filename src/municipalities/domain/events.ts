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

export const directoryImported = (importId: string, facts: Record<string, unknown>) => ({
  type: 'DirectoryImported',
  subject: { kind: 'directoryImport', id: importId },
  payload: facts,
});

export const directoryRefused = (importId: string, facts: Record<string, unknown>) => ({
  type: 'DirectoryRefused',
  subject: { kind: 'directoryImport', id: importId },
  payload: facts,
});
