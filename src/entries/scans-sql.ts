import type { ScanState } from '../platform/storage/scan-state.js';

/** What the scanner said of files, by their hash; null where there is none. */
export type Scans = Readonly<Record<string, ScanState>> | null;

/** What is known of the files that the submission `b` names, as `Scans`. */
export const scansSql = `(SELECT json_object_agg(s.sha256, s.state) FROM stored_file s
  WHERE s.sha256 IN (SELECT f->>'sha256' FROM jsonb_array_elements(b.content->'files') f))`;
