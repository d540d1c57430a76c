import { number, shortDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import type { DirectoryRun, DirectoryStand } from '../../directory.queries.js';
import type { ImportState } from '../../domain/import-outcome.js';
import { importUrl } from '../../municipalities.paths.js';

const lang: Lang = 'de';

const badges: Record<ImportState, Badge> = {
  waiting: { kind: 'neutral', text: 'Wartet' },
  running: { kind: 'info', text: 'Läuft' },
  interrupted: { kind: 'warning', text: 'Unterbrochen' },
  done: { kind: 'success', text: 'Übernommen' },
  refused: { kind: 'danger', text: 'Abgelehnt' },
};

const tile = (count: number, label: string) => ({ value: number(count, lang), label });

export function standTiles(stand: DirectoryStand) {
  return [
    { value: stand.validOn ? shortDate(stand.validOn, lang) : '–', label: 'Gebietsstand' },
    tile(stand.municipalities, 'Städte und Gemeinden'),
    tile(stand.districts, 'Kreise und Landkreise'),
    tile(stand.associations, 'Gemeindeverbände'),
    tile(stand.retired, 'Nicht mehr im Verzeichnis'),
    tile(stand.byHand, 'Von Hand eingetragen'),
  ];
}

export function runRow(run: DirectoryRun) {
  const { id, fileName, state, outcome, startedAt } = run;
  return {
    cells: [
      { link: { text: fileName, href: importUrl(id) } },
      { badge: badges[state] },
      { text: outcome?.state === 'done' ? shortDate(outcome.validOn, lang) : '–' },
      { text: `${shortDate(startedAt, lang)}` },
    ],
  };
}

export function runView(run: DirectoryRun, texts: Texts) {
  const { state, outcome, doneRecords, totalRecords } = run;
  return {
    ...run,
    badge: badges[state],
    href: importUrl(run.id),
    atWork: state === 'waiting' || state === 'running',
    waiting: state === 'waiting',
    interrupted: state === 'interrupted',
    // Until the file has been read, its size is not known.
    progress: { done: doneRecords, total: Math.max(totalRecords, 1), reading: totalRecords === 0 },
    ...(outcome?.state === 'refused' && { reason: texts.t(lang, outcome.key, readable(outcome.params)) }),
    ...(outcome?.state === 'done' && {
      validOn: outcome.validOn,
      same: outcome.added + outcome.changed + outcome.returned + outcome.retired === 0,
      tiles: [
        tile(outcome.added, 'Neu'),
        tile(outcome.changed, 'Geändert'),
        tile(outcome.returned, 'Wieder im Verzeichnis'),
        tile(outcome.retired, 'Nicht mehr im Verzeichnis'),
        tile(outcome.unchanged, 'Unverändert'),
      ],
      holds: [
        tile(outcome.municipalities, 'Städte und Gemeinden'),
        tile(outcome.districts, 'Kreise mit kreisfreien Städten'),
        tile(outcome.associations, 'Gemeindeverbände'),
        tile(outcome.population, 'Einwohnerinnen und Einwohner'),
      ],
    }),
  };
}

/** Days as people read them. */
const readable = (params: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value, lang) : value,
    ]),
  );
