import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import type { CycleSetUp } from '../../cycle.queries.js';
import { cyclePartUrl } from '../../cycles.paths.js';
import { cycleErrors } from '../../domain/errors.js';
import type { CyclePart } from '../../domain/events.js';
import { phaseOf } from '../../domain/phase.js';
import type { Problem } from '../../domain/problem.js';
import type { OverviewPart } from '../../overview-parts.js';
import { cycleCourse } from './cycle-course.js';
import { timeline } from '../timeline.js';
import { partHints } from './part-hints.js';
import { partOf, partTitles, problemGroups } from './part-words.js';
import { withDayOffHints } from './day-off-words.js';

const missing: readonly string[] = [
  cycleErrors.milestoneMissing,
  cycleErrors.nameMissing,
  cycleErrors.rubricEmpty,
  cycleErrors.prizesEmpty,
  cycleErrors.formEmpty,
  cycleErrors.voteFromMissing,
  cycleErrors.voteUntilMissing,
  cycleErrors.voteWhereMissing,
  cycleErrors.translationMissing,
];

/** In the order in which a round is prepared. What other features add stands with the jury. */
const groups: readonly { title: string; parts: readonly CyclePart[]; others?: true }[] = [
  { title: 'Ausschreibung', parts: ['basics', 'milestones', 'languages', 'texts'] },
  { title: 'Bewerbung', parts: ['sizeClasses', 'partnerRule', 'form', 'files', 'retention'] },
  { title: 'Prüfung und Jury', parts: ['screeningRule', 'rubric'], others: true },
  { title: 'Preise', parts: ['prizes', 'audienceVote'] },
];

export function overviewModel(
  texts: Texts,
  cycle: CycleSetUp,
  problems: readonly Problem[],
  others: readonly OverviewPart[],
  now: Temporal.Instant,
) {
  const hint = partHints(cycle);
  const task = (part: CyclePart) => ({
    text: partTitles[part],
    href: cyclePartUrl(cycle.id, part),
    hint: hint[part],
    badge: badgeOf(problems.filter((problem) => partOf(problem) === part)),
  });
  return {
    phase: texts.t('de', `cycles.phases.${phaseOf(cycle.schedule, now)}`),
    published: cycle.published,
    publishedAt: cycle.publishedAt,
    standing: cycle.published
      ? 'Die veröffentlichte Runde widerspricht sich oder ist nicht vollständig'
      : standing(problems),
    groups: groups.map(({ title, parts, others: withOthers }) => ({
      title,
      tasks: [...parts.map(task), ...(withOthers ? others.map(otherTask) : [])],
    })),
    problems: problemGroups(texts, cycle.id, problems),
    notes: others
      .map(({ title, href, missing: lacks, contradictions }) => ({
        page: title,
        href,
        texts: [...lacks, ...contradictions],
      }))
      .filter((note) => note.texts.length > 0),
    course: cycleCourse(texts, cycle, now),
    timeline: withDayOffHints(timeline(texts, 'de', cycle, now), cycle),
  };
}

/** Whether the cycle can be published, in a sentence. */
function standing(problems: readonly Problem[]): string {
  if (problems.length === 0)
    return 'Alles Nötige ist festgelegt, nichts widerspricht sich: Die Runde kann veröffentlicht werden.';
  const lacks = problems.filter(({ key }) => missing.includes(key)).length;
  const contradicts = problems.length - lacks;
  const found = [
    ...(lacks > 0 ? [lacks === 1 ? 'eine Angabe fehlt' : `${lacks} Angaben fehlen`] : []),
    ...(contradicts > 0
      ? [contradicts === 1 ? 'es gibt einen Widerspruch' : `es gibt ${contradicts} Widersprüche`]
      : []),
  ];
  return `Die Runde kann noch nicht veröffentlicht werden: ${found.join(', ')}.`;
}

const complete: Badge = { kind: 'success', text: 'Vollständig' };
const incomplete: Badge = { kind: 'warning', text: 'Unvollständig' };
const contradicting: Badge = { kind: 'danger', text: 'Widerspruch' };

function badgeOf(problems: readonly Problem[]): Badge {
  if (problems.length === 0) return complete;
  return problems.every(({ key }) => missing.includes(key)) ? incomplete : contradicting;
}

const otherTask = ({ title, href, hint, missing: lacks, contradictions }: OverviewPart) => ({
  text: title,
  href,
  hint,
  badge: contradictions.length > 0 ? contradicting : lacks.length > 0 ? incomplete : complete,
});
