import { dateTime } from '../../../platform/i18n/formats.js';
import { type FormState } from '../../../platform/views/form.js';
import { chosenBy, type ShortlistRule } from '../../domain/shortlist.js';
import type { FrozenRanking } from '../../domain/ranking-rules.js';
import { viewNames } from '../../domain/views.js';
import { juryUrls } from '../../jury.paths.js';
import type { RankedLine, RoundRanking } from '../../ranking.queries.js';
import type { ShortlistView } from '../../shortlists.queries.js';
import { classTitle } from './ranking.presenter.js';
import { viewTitles } from './ranking-views.js';
import { ruleValues } from './shortlist.form.js';

export interface ShortlistParts {
  ranking: RoundRanking;
  result: FrozenRanking;
  saved: ShortlistView | undefined;
  mayChange: boolean;
  final: boolean;
  rule?: FormState;
  hand?: FormState;
  /** Looked at before it is saved. */
  preview?: ShortlistRule;
}

/** Model of `jury/organiser/shortlist`. */
export function presentShortlist(parts: ShortlistParts) {
  const { ranking, saved, mayChange, final, rule, hand, preview } = parts;
  const { roundId, overall } = ranking;
  const lines = new Map(overall.map((line) => [line.entryId, line]));
  return {
    final,
    mayChange: mayChange && !final,
    version: saved?.version ?? 0,
    rule,
    hand,
    // What is wrong with either stands above the page.
    form: [rule, hand].find((form) => form && form.errors.length > 0),
    kinds: [
      { value: 'number', text: 'Nach Zahl', hint: 'Bis zu diesem Rang; gleiche Ränge werden nie getrennt.' },
      { value: 'threshold', text: 'Nach Schwelle', hint: 'Ab diesem Wert in Punkten.' },
      {
        value: 'group',
        text: 'Nach Gruppen',
        hint: 'Die ersten Gruppen, die sich nicht unterscheiden lassen, im Ganzen.',
      },
    ],
    scopes: [
      { value: 'class', text: 'In jeder Größenklasse' },
      { value: 'overall', text: 'Über alle Größenklassen' },
    ],
    views: viewNames.map((view) => ({ value: view, text: viewTitles[view] })),
    preview: preview && { ...previewOf(parts, preview, lines), hidden: hiddenOf(preview) },
    saved: saved && {
      rule: ruleText(saved.rule),
      by: `${dateTime(saved.savedAt, 'de')}, ${saved.savedBy}`,
      rows: overall.flatMap((line) => {
        const entry = saved.entries.find(({ entryId }) => entryId === line.entryId);
        return entry ? [rowOf(line, originText[entry.origin], entry.reason)] : [];
      }),
      count: saved.entries.filter(({ origin }) => origin !== 'removed').length,
    },
    entries: overall.map(({ entryId, reference, applicant, title }) => ({
      value: entryId,
      text: `${reference} ${applicant}: ${title}`,
    })),
    acts: [
      { value: 'added', text: 'Aufnehmen' },
      { value: 'removed', text: 'Herausnehmen' },
      { value: 'rule', text: 'Wieder der Regel überlassen' },
    ],
    action: juryUrls.shortlist(roundId),
    handAction: juryUrls.shortlistByHand(roundId),
    rankingHref: juryUrls.ranking(roundId),
    roundHref: juryUrls.round(roundId),
  };
}

const originText = {
  rule: 'nach der Regel',
  added: 'von Hand aufgenommen',
  removed: 'von Hand herausgenommen',
};

const rowOf = ({ reference, applicant, title }: RankedLine, origin: string, reason: string | null) => ({
  cells: [
    { text: `${applicant}: ${title}`, hint: reference },
    { text: origin, hint: reason ?? undefined },
  ],
});

function previewOf(
  { ranking, result, saved }: ShortlistParts,
  rule: ShortlistRule,
  lines: Map<string, RankedLine>,
) {
  const { entryIds, cut } = chosenBy(rule, result);
  const hands = saved?.entries.filter(({ origin }) => origin !== 'rule') ?? [];
  const removed = new Set(hands.flatMap(({ entryId, origin }) => (origin === 'removed' ? [entryId] : [])));
  const added = hands.flatMap(({ entryId, origin }) => (origin === 'added' ? [entryId] : []));
  const going = [...new Set([...entryIds.filter((id) => !removed.has(id)), ...added])];
  const names = (ids: readonly string[]) => ids.map((id) => lines.get(id)?.applicant ?? id).join(', ');
  const labels = new Map(ranking.classes.map(({ key, label }) => [key, classTitle(key, label, 'de')]));
  return {
    effects: [
      `${ruleText(rule)}.`,
      `Bewerbungen, die weiterkommen: ${going.length}.`,
      ...(hands.length > 0 ? [`Von Hand Geändertes bleibt: ${hands.length}.`] : []),
    ],
    cut: cut.map(
      ({ sizeClass, group, taken, left }) =>
        `Gruppe ${group}${rule.scope === 'class' ? ` (${labels.get(sizeClass)})` : ''}: weiter kommen ${names(taken)}; nicht weiter ${names(left)}.`,
    ),
    items: going.flatMap((id) => {
      const line = lines.get(id);
      return line ? [{ text: `${line.applicant}: ${line.title}`, hint: line.reference }] : [];
    }),
  };
}

const hiddenOf = (rule: ShortlistRule) =>
  Object.entries(ruleValues(rule)).map(([name, value]) => ({ name, value }));

function ruleText({ kind, amount, view, scope }: ShortlistRule): string {
  const number = amount.toLocaleString('de');
  const what = {
    number: `bis Rang ${number}`,
    threshold: `ab ${number} Punkten`,
    group: `bis Gruppe ${number}`,
  }[kind];
  return `${viewTitles[view]}, ${scope === 'class' ? 'in jeder Größenklasse' : 'über alle Größenklassen'}, ${what}`;
}
