import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import type { AssignmentHistoryLine } from '../../assignment-history.queries.js';
import type { ProposedRun, RunOptions } from '../../assignment-runs.service.js';
import type { AssigningRule } from '../../domain/assigning.js';
import { countedBy } from '../../domain/assignment-comparison.js';
import type { Obstacle, Shortage } from '../../domain/shortage.js';
import { juryUrls } from '../../jury.paths.js';
import type { NamedRoster } from '../../roster-rows.js';
import type { RoundView } from '../../rounds.queries.js';

export interface AssignmentOverview {
  roster: NamedRoster;
  chosen: { assigning: AssigningRule; perEntry: number };
  history: AssignmentHistoryLine[];
}

const ruleText = ({ assigning, perEntry }: Record<string, unknown>): string =>
  assigning === 'perEntry'
    ? `Jede Bewerbung bekommt ${String(perEntry)} Jurymitglieder.`
    : 'Alle bewerten alles außer dort, wo sie befangen sind.';

/** Model of `jury/organiser/assignment`. */
export function presentAssignment(
  { id, state }: RoundView,
  { roster, chosen, history }: AssignmentOverview,
  form: FormState,
  mayAct: boolean,
  texts: Texts,
  lang: Lang,
) {
  const { entries, jurors, standing } = roster;
  const countOf = (side: 'jurorId' | 'entryId', of: string) =>
    standing.filter((pair) => pair[side] === of).length;
  return {
    form: { ...form, values: { ...chosen, ...form.values } },
    rule: ruleText({ ...chosen }),
    mayChoose: mayAct && state === 'planned',
    ruleAction: juryUrls.assignmentRule(id),
    runHref: state !== 'closed' && juryUrls.assignmentRun(id),
    tiles: [
      { value: number(standing.length, lang), label: 'Zuweisungen' },
      { value: number(entries.length, lang), label: 'Bewerbungen' },
      {
        value: number(entries.filter((each) => countOf('entryId', each.id) === 0).length, lang),
        label: 'Bewerbungen ohne Jurymitglied',
      },
    ],
    jurors: jurors.map(({ id: jurorId, name, limit, absent }) => ({
      cells: [
        {
          link: { text: name, href: juryUrls.juror(jurorId) },
          ...(absent && { hint: 'in der ganzen Zeit abwesend' }),
        },
        { text: number(countOf('jurorId', jurorId), lang), numeric: true },
        { text: limit === null ? '–' : number(limit, lang), numeric: true },
        {
          text: number(roster.conflicts.filter((pair) => pair.jurorId === jurorId).length, lang),
          numeric: true,
        },
      ],
    })),
    history: history.map(({ type, at, actor, actorLabel, reason, facts }) => ({
      cells: [
        { text: dateTime(at, lang), whole: true },
        { text: actor ?? actorLabel },
        { text: texts.t(lang, `audit.types.${type}`), hint: factsText(type, facts) },
        { text: reason ?? '' },
      ],
    })),
  };
}

function factsText(type: AssignmentHistoryLine['type'], facts: Record<string, unknown>): string {
  const count = (name: string) => String(facts[name] ?? 0);
  if (type === 'AssigningChosen') return ruleText(facts['after'] as Record<string, unknown>);
  if (type === 'RoundOpened') return `${count('assignments')} zugewiesen`;
  if (type === 'AssignmentsAdded') return `${count('count')} zugewiesen`;
  return `${count('perEntry')} je Bewerbung: ${count('added')} neu, ${count('kept')} geblieben, ${count('dropped')} entfallen, ${count('short')} Bewerbungen nicht voll besetzt`;
}

const obstacleText: Readonly<Record<Obstacle, string>> = {
  conflict: 'befangen',
  absent: 'abwesend',
  full: 'hat keinen Platz mehr',
  apart: 'soll nicht mit einem anderen zusammentreffen',
};

/** Model of `jury/organiser/assignment-run`. */
export function presentRun(
  { id, state }: RoundView,
  run: ProposedRun | undefined,
  options: RunOptions | undefined,
  form: FormState,
  mayAct: boolean,
  lang: Lang,
) {
  const shown = options && { perEntry: String(options.perEntry), keepAll: String(options.keepAll) };
  return {
    form: { ...form, values: { ...form.values, ...shown } },
    action: juryUrls.assignmentRun(id),
    cancelHref: juryUrls.assignment(id),
    ...(run && options && { run: presentComparison(run, options, lang) }),
    ...(run &&
      mayAct &&
      state !== 'closed' && {
        mayApply: run.comparison.added.length + run.comparison.dropped.length > 0,
        fingerprint: run.fingerprint,
      }),
  };
}

function presentComparison(run: ProposedRun, { perEntry }: RunOptions, lang: Lang) {
  const { roster, comparison, shortages, pairs } = run;
  const nameOf = new Map(roster.jurors.map(({ id, name }) => [id, name]));
  const byJuror = countedBy('jurorId', comparison);
  const byEntry = countedBy('entryId', comparison);
  const names = (list: readonly { jurorId: string; entryId: string }[], entryId: string) =>
    list
      .filter((pair) => pair.entryId === entryId)
      .map(({ jurorId }) => nameOf.get(jurorId) ?? 'Ausgeschiedenes Jurymitglied')
      .join(', ') || '–';
  const numeric = (value: number) => ({ text: number(value, lang), numeric: true });
  const nothing = { before: 0, added: 0, dropped: 0, after: 0 };
  return {
    tiles: [
      { value: number(comparison.added.length, lang), label: 'neu' },
      { value: number(comparison.kept.length, lang), label: 'bleiben' },
      { value: number(comparison.dropped.length, lang), label: 'entfallen' },
      {
        value: `${number(roster.entries.length - shortages.length, lang)} / ${number(roster.entries.length, lang)}`,
        label: 'Bewerbungen voll besetzt',
      },
      {
        value: `${number(comparison.topicsMet, lang)} / ${number(pairs.length, lang)}`,
        label: 'Zuweisungen mit passendem Thema',
      },
    ],
    shortages: shortages.map((shortage) => shortageText(shortage, roster, perEntry)),
    jurors: roster.jurors.map(({ id, name, limit }) => {
      const { before, added, dropped, after } = byJuror.get(id) ?? nothing;
      const hint = limit === null ? {} : { hint: `höchstens ${number(limit, lang)}` };
      return {
        cells: [{ text: name, ...hint }, numeric(before), numeric(added), numeric(dropped), numeric(after)],
      };
    }),
    entries: roster.entries.flatMap(({ id, reference, title }) => {
      const { added, dropped, after } = byEntry.get(id) ?? nothing;
      if (added + dropped === 0) return [];
      return [
        {
          cells: [
            { text: title, hint: reference },
            { text: names(comparison.added, id) },
            { text: names(comparison.kept, id) },
            { text: names(comparison.dropped, id) },
            numeric(after),
          ],
        },
      ];
    }),
  };
}

function shortageText({ entryId, missing, obstacles }: Shortage, roster: NamedRoster, perEntry: number) {
  const entry = roster.entries.find(({ id }) => id === entryId);
  const nameOf = new Map(roster.jurors.map(({ id, name }) => [id, name]));
  const tooFew = roster.jurors.length < perEntry;
  return {
    entry: `${entry?.reference ?? ''} „${entry?.title ?? ''}“`,
    missing,
    why: [
      ...(tooFew ? [`Die Runde hat nur ${roster.jurors.length} Jurymitglieder`] : []),
      ...obstacles.map(({ jurorId, why }) => `${nameOf.get(jurorId) ?? ''} ${obstacleText[why]}`),
    ].join('; '),
  };
}
