import { accountPaths } from '../../../accounts/accounts.paths.js';
import { dateTime, fileSize, number } from '../../../platform/i18n/formats.js';
import type { Badge } from '../../../platform/views/badge.js';
import { deskPaths, exportUrl } from '../../desk.paths.js';
import { type ExportState, isUnderway } from '../../domain/export.js';
import type { ExportLine } from '../../export.queries.js';
import { organiserListUrl } from '../../organiser.paths.js';

const badges: Record<ExportState, Badge> = {
  waiting: { kind: 'neutral', text: 'Wartet' },
  running: { kind: 'info', text: 'Wird erstellt' },
  done: { kind: 'success', text: 'Fertig' },
  failed: { kind: 'danger', text: 'Gescheitert' },
  cancelled: { kind: 'neutral', text: 'Abgebrochen' },
  expired: { kind: 'neutral', text: 'Abgelaufen' },
};

export const exportCrumbs = (here?: string) => [
  { text: 'Organisation', href: accountPaths.organisation },
  { text: 'Bewerbungen', href: organiserListUrl() },
  { text: 'Ausgaben', ...(here && { href: deskPaths.exports }) },
  ...(here ? [{ text: here }] : []),
];

const dossiers = (count: number): string => `${number(count, 'de')} ${count === 1 ? 'Dossier' : 'Dossiers'}`;

export const exportFileName = ({ year, total }: ExportLine): string =>
  `dossiers-${year}-${total}-${total === 1 ? 'bewerbung' : 'bewerbungen'}.zip`;

export function exportRow(line: ExportLine) {
  const { id, state, year, total, size, requestedBy, requestedAt, expiresAt } = line;
  return {
    cells: [
      { link: { text: `${dossiers(total)}, ${year}`, href: exportUrl(id) } },
      { badge: badges[state] },
      { text: state === 'done' && size ? fileSize(Number(size), 'de') : '–' },
      { text: dateTime(requestedAt, 'de'), hint: requestedBy },
      { text: state === 'done' && expiresAt ? dateTime(expiresAt, 'de') : '–' },
    ],
  };
}

export function exportModel(line: ExportLine) {
  const { id, state, year, total, done, leftOut, size, sha256, requestedBy, requestedAt, expiresAt } = line;
  return {
    title: `ZIP mit ${dossiers(total)}`,
    href: exportUrl(id),
    badge: badges[state],
    about: `${year}, angefordert am ${dateTime(requestedAt, 'de')} von ${requestedBy}`,
    underway: isUnderway(state),
    waiting: state === 'waiting',
    done,
    total,
    leftOut: leftOut > 0 ? number(leftOut, 'de') : undefined,
    cancelAction: exportUrl(id, 'cancelExport'),
    exportsHref: deskPaths.exports,
    listHref: organiserListUrl({ runde: String(year) }),
    ...(state === 'done' && {
      file: {
        href: exportUrl(id, 'exportFile'),
        text: `${dossiers(total)} herunterladen (${fileSize(Number(size), 'de')})`,
        sha256,
        until: expiresAt && dateTime(expiresAt, 'de'),
      },
    }),
    failed: state === 'failed',
    cancelled: state === 'cancelled',
    expired: state === 'expired',
  };
}
