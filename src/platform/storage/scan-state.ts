/** `unchecked`: came while no scanner was set up; `waiting`: nobody may fetch it before the scanner has seen it. */
export const scanStates = ['unchecked', 'waiting', 'clean', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];

/** Whether nobody may fetch the file now. */
export const quarantined = (state: ScanState): boolean => state === 'waiting' || state === 'infected';
