import type { CycleView } from '../../../cycles/cycle-view.js';
import { cyclePaths } from '../../../cycles/cycles.paths.js';
import { stateWords } from '../../../entries/domain/entry-filter.js';
import type { EntryState } from '../../../entries/domain/entry-state.js';
import { organiserListUrl } from '../../../entries/organiser.paths.js';
import { outboxUrl } from '../../../notifications/notifications.paths.js';
import { number } from '../../../platform/i18n/formats.js';
import { sectionsFor } from '../../organisation-sections.js';
import type { OrganisationCounts } from '../../organisation.queries.js';

/** What of the dashboard belongs to no cycle, and the numbers in its tiles. */
export function dashboardModel(roles: readonly string[], counts: OrganisationCounts, cycle?: CycleView) {
  return {
    createHref: !cycle && roles.includes('organiser') ? cyclePaths.create : undefined,
    tiles: cycle ? [...entryTiles(counts, cycle), ...messageTiles(counts)] : messageTiles(counts),
    sections: sectionsFor(roles),
  };
}

function entryTiles(counts: OrganisationCounts, { year }: CycleView) {
  const tile = (value: number, label: string, state: EntryState) => ({
    value: number(value, 'de'),
    label,
    href: organiserListUrl({ runde: year, phase: stateWords[state] }),
  });
  return [
    tile(counts.drafts, 'Bewerbungen in Arbeit', 'draft'),
    tile(counts.submitted, 'eingereicht, noch nicht geprüft', 'submitted'),
    tile(counts.admitted, 'zugelassen', 'admitted'),
    tile(counts.rejected, 'nicht zugelassen', 'rejected'),
    { value: number(counts.openConfirmations, 'de'), label: 'offene Mitzeichnungen' },
  ];
}

const messageTiles = ({ queuedMessages, failedMessages }: OrganisationCounts) => [
  { value: number(queuedMessages, 'de'), label: 'E-Mails warten', href: outboxUrl({ state: 'queued' }) },
  { value: number(failedMessages, 'de'), label: 'E-Mails gescheitert', href: outboxUrl({ state: 'failed' }) },
];
