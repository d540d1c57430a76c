import { longDate } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import { dayTimeValues } from '../../../platform/views/day-time.js';
import type { CycleView } from '../../cycle-view.js';
import { copyCycleUrl, cycleUrl } from '../../cycles.paths.js';
import { milestonesOf, type ProposedDate } from '../../domain/biennial-plan.js';
import { reaches } from '../../domain/deadline.js';
import { milestoneKinds } from '../../domain/milestones.js';
import { laender } from '../../domain/laender.js';
import { unusualIntervals } from '../../domain/usual-intervals.js';
import { dayOffWords } from './day-off-words.js';
import { dateHints } from './parts/milestones.js';

/** What is brought along, and what is not, as the page promises it. */
const copied = [
  'Grunddaten, Größenklassen, Partnerregeln, Kriterien, Preise, Prüfpunkte, Grenzen für Dateien, Texte und Sprachen.',
  'Das Bewerbungsformular, wie es zuletzt bearbeitet wurde.',
  'Bewertungsrunden als geplante Runden und, wenn es eine gibt, die Abstimmung des Publikums mit verschobenem Zeitraum.',
  'Die Jury als Vorschläge. Niemand wird eingeladen, bis Sie das tun.',
];
const leftOut = [
  'Bewerbungen, Teams, Partnerorganisationen, Dateien und alles andere, was von Bewerberinnen und Bewerbern kommt.',
  'Was in der Runde geschah: Bewertungen, Beschlüsse, Auszeichnungen, E-Mails, zusätzlich erfundene Preise.',
];

/** The values of the form as the plan proposes them. */
export const proposedValues = (dates: readonly ProposedDate[]): Record<string, string> =>
  Object.assign({}, ...dates.map(({ kind, at }) => dayTimeValues(kind, at))) as Record<string, string>;

export function copyModel(
  texts: Texts,
  source: CycleView,
  {
    year,
    dates,
    form,
    now,
  }: { year: number; dates: readonly ProposedDate[]; form: FormState; now: Temporal.Instant },
) {
  return {
    form,
    year,
    source: source.name,
    land: laender[source.land],
    action: copyCycleUrl(source.id),
    back: cycleUrl(source.id),
    submit: `Runde ${year} anlegen`,
    notices: notices(texts, dates, now),
    dates: milestoneKinds.map((kind) => ({
      kind,
      label: `cycles.milestones.${kind}`,
      optional: kind === 'exchangeCloses',
      hint: [dateHints[kind], ...hintsOf(dates.find((date) => date.kind === kind))].filter(Boolean).join(' '),
    })),
    copied,
    leftOut,
  };
}

/** Weekday, what it was, and why it moved. */
function hintsOf(date: ProposedDate | undefined): string[] {
  if (!date) return ['In der kopierten Runde steht dafür kein Termin.'];
  const { at, from, meant, off } = date;
  const [now, before] = [longDate(at, 'de'), longDate(from, 'de')];
  const moved = longDate(meant.toString(), 'de') !== now;
  const reason = off
    ? `Verlegt vom ${dayOffWords(off)}.`
    : `Verlegt vom ${longDate(meant.toString(), 'de')}, damit die Reihenfolge der Termine bleibt.`;
  return [`Vorschlag: ${now}, zuletzt ${before}.`, ...(moved ? [reason] : [])];
}

/** What to look at before the round is made; none of it hinders. */
function notices(texts: Texts, dates: readonly ProposedDate[], now: Temporal.Instant): string[] {
  const milestones = milestonesOf(dates);
  const name = (kind: string) => `„${texts.t('de', `cycles.milestones.${kind}`)}“`;
  const { deadline } = milestones;
  return [
    ...(dates.length === 0
      ? ['Die kopierte Runde hat keine Termine. Die neue ist unvollständig, bis Sie welche festlegen.']
      : []),
    ...(deadline && !reaches(deadline, now)
      ? [
          'Der vorgeschlagene Bewerbungsschluss liegt in der Vergangenheit. So kann die Runde nicht veröffentlicht werden.',
        ]
      : []),
    ...unusualIntervals(milestones).map(
      ({ from, to, weeks, least, most }) =>
        `Zwischen ${name(from)} und ${name(to)} liegen ${weeks} Wochen; üblich sind ${least} bis ${most}.`,
    ),
  ];
}
