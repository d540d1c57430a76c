import { fileSize, longDate, zoneName } from '../platform/i18n/formats.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { FileData } from './domain/submission-content.js';
import type { StoredSubmission } from './submission.queries.js';

interface FrozenContent {
  answers: Record<string, { title?: unknown } | undefined>;
  files: FileData[];
}

/** Server time to the second with its zone: "Freitag, 12. Juni 2026, 23:41:07 Uhr (MESZ)". */
export function receivedAt(instant: Temporal.Instant, lang: Lang): string {
  const time = instant.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString({ smallestUnit: 'second' });
  return `${longDate(instant, lang)}, ${time}${lang === 'de' ? ' Uhr' : ''} (${zoneName(instant, lang)})`;
}

/** The files as they were frozen. */
export function frozenFiles({ content }: StoredSubmission, lang: Lang) {
  return (content as FrozenContent).files.map(({ name, size, sha256 }) => ({
    name,
    size: fileSize(size, lang),
    sha256,
  }));
}

/** The title as it was submitted: the answer to the question of that name. */
export function frozenTitle({ content }: Pick<StoredSubmission, 'content'>): string {
  const sections = Object.values((content as FrozenContent).answers);
  return String(sections.find((answers) => answers?.title !== undefined)?.title ?? '');
}
