import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { RoundPlan } from '../../assignments.service.js';
import { juryUrls } from '../../jury.paths.js';
import type { Progress, RoundView } from '../../rounds.queries.js';
import { warningTexts } from './round.presenter.js';

/** What opening a round would do. */
export function presentOpening({ id, state }: RoundView, plan: RoundPlan) {
  const { jurors, entries, assignments, uncovered, shortages, rule, perEntry } = plan;
  return {
    possible: state === 'planned',
    effects: [
      `Jurymitglieder, die bewerten: ${jurors.length}.`,
      `Bewerbungen: ${entries.length}.`,
      `Zuweisungen: ${assignments.length}. ${
        rule === 'everyone'
          ? 'Jedes Jurymitglied bewertet alle Bewerbungen, bei denen es nicht befangen ist.'
          : `Jede Bewerbung bekommt ${perEntry} Jurymitglieder; was schon zugewiesen ist, bleibt.`
      }`,
      ...(shortages.length > 0
        ? [`Bewerbungen mit weniger Jurymitgliedern als vorgesehen: ${shortages.length}.`]
        : []),
      'Kriterien, Skalen und Gewichte werden für diese Runde festgeschrieben.',
    ],
    jurors: jurors.map(({ name }) => name),
    uncovered: entries
      .filter((entry) => uncovered.includes(entry.id))
      .map(({ reference, title }) => `${reference} ${title}`),
    action: juryUrls.opening(id),
    cancelHref: juryUrls.round(id),
  };
}

/** What closing a round would freeze, and what would be missing. */
export function presentClosing(
  { id, state, quorum }: RoundView,
  progress: Progress,
  texts: Texts,
  lang: Lang,
) {
  const { jurors, entries } = progress;
  const sheets = entries.reduce((sum, { submitted }) => sum + submitted, 0);
  return {
    possible: state === 'open',
    warnings: warningTexts(progress, texts, lang),
    effects: [
      `Abgegebene Bögen, die in die Rangliste eingehen: ${sheets}.`,
      'Danach kann niemand mehr einen Bogen ändern oder abgeben. Entwürfe zählen nicht.',
      'Eingaben, Regel und Ergebnis werden mit ihrer Prüfsumme eingefroren. Das lässt sich nicht rückgängig machen.',
    ],
    missing: [
      ...jurors
        .filter(({ assigned, submitted }) => submitted < assigned)
        .map(({ name, assigned, submitted }) => ({
          text: name,
          hint: `noch ${assigned - submitted} von ${assigned} Bögen`,
        })),
      ...entries
        .filter(({ submitted }) => submitted === 0)
        .map(({ reference, title }) => ({ text: `${reference} ${title}`, hint: 'ohne jede Bewertung' })),
      ...entries
        .filter(({ submitted }) => submitted > 0 && submitted < quorum)
        .map(({ reference, title, submitted }) => ({
          text: `${reference} ${title}`,
          hint: `${submitted} von ${quorum} nötigen Bögen`,
        })),
    ],
    action: juryUrls.closing(id),
    cancelHref: juryUrls.round(id),
  };
}
