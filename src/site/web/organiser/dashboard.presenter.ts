import type { CycleView } from '../../../cycles/cycle-view.js';
import { cyclePaths, cycleUrl } from '../../../cycles/cycles.paths.js';
import { milestoneKinds } from '../../../cycles/domain/milestones.js';
import { phaseOf } from '../../../cycles/domain/phase.js';
import { timeline } from '../../../cycles/web/timeline.js';
import { outboxUrl } from '../../../notifications/notifications.paths.js';
import { longDateTime, number, relativeDays } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { sectionsFor } from '../../organisation-sections.js';
import type { OrganisationCounts } from '../../organisation.queries.js';

export function dashboardModel(
  texts: Texts,
  roles: readonly string[],
  cycle: CycleView | undefined,
  counts: OrganisationCounts,
  now: Temporal.Instant,
) {
  const inRound = roles.some((role) => role === 'organiser' || role === 'auditor');
  return {
    cycle: cycle && inRound && cycleModel(texts, cycle, now),
    createHref: !cycle && roles.includes('organiser') ? cyclePaths.create : undefined,
    tiles: cycle && inRound ? [...entryTiles(counts), ...messageTiles(counts)] : messageTiles(counts),
    sections: sectionsFor(roles),
  };
}

function cycleModel(texts: Texts, cycle: CycleView, now: Temporal.Instant) {
  const { id, name, milestones, published, schedule } = cycle;
  const [next] = milestoneKinds
    .flatMap((kind) => (milestones[kind] ? [{ kind, at: milestones[kind] }] : []))
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return {
    name,
    href: cycleUrl(id),
    published,
    phase: texts.t('de', `cycles.phases.${phaseOf(schedule, now)}`),
    next: next && {
      title: texts.t('de', `cycles.milestones.${next.kind}`),
      date: longDateTime(next.at, 'de', { zone: true }),
      days: relativeDays(next.at, now, 'de'),
    },
    timeline: timeline(texts, 'de', milestones, now),
  };
}

const entryTiles = ({ drafts, submitted, admitted, rejected, openConfirmations }: OrganisationCounts) => [
  { value: number(drafts, 'de'), label: 'Bewerbungen in Arbeit' },
  { value: number(submitted, 'de'), label: 'eingereicht, noch nicht geprüft' },
  { value: number(admitted, 'de'), label: 'zugelassen' },
  { value: number(rejected, 'de'), label: 'nicht zugelassen' },
  { value: number(openConfirmations, 'de'), label: 'offene Mitzeichnungen' },
];

const messageTiles = ({ queuedMessages, failedMessages }: OrganisationCounts) => [
  { value: number(queuedMessages, 'de'), label: 'E-Mails warten', href: outboxUrl({ state: 'queued' }) },
  { value: number(failedMessages, 'de'), label: 'E-Mails gescheitert', href: outboxUrl({ state: 'failed' }) },
];
