import { countedIn, type Rubric } from '../../../cycles/domain/rubric.js';
import { dateTime, number, percent } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { type AggregationRule, aggregationRules } from '../../domain/aggregation.js';
import { juryUrls } from '../../jury.paths.js';
import { hiddenWords, ruleWords } from '../../round-words.js';
import type { RoundSettingsView } from '../../round-settings.queries.js';

const hints: Readonly<Record<AggregationRule, string>> = {
  mean: 'Jeder Bogen zählt gleich. Ein einzelner sehr hoher oder sehr niedriger Wert wirkt mit.',
  median:
    'Der mittlere Bogen, bei gerader Zahl die Mitte der beiden mittleren. Einzelne Ausreißer wirken nicht.',
  trimmedMean:
    'Ab drei Bögen bleiben der höchste und der niedrigste weg; mit weniger Bögen ist es der Mittelwert.',
};
export const ruleOptions = aggregationRules.map((value) => ({
  value,
  text: ruleWords[value],
  hint: hints[value],
}));

/** How a round is set up, with the pages where it is changed. */
export function presentSettings(round: RoundSettingsView, mayAct: boolean, lang: Lang) {
  const {
    id,
    state,
    rubric,
    ownRubric,
    rule,
    quorum,
    entriesFrom,
    chosen,
    openedAt,
    files,
    calibration,
    blindness,
  } = round;
  const planned = state === 'planned';
  const change = (href: string, possible = planned) => mayAct && possible && { href };
  const uncounted = rubric.length - countedIn(rubric).length;
  return {
    locked: openedAt && dateTime(openedAt, lang),
    rows: [
      {
        key: 'Kriterien',
        value: [
          `${number(rubric.length, lang)}${uncounted > 0 ? `, davon ${number(uncounted, lang)} ohne Einfluss auf die Rangliste` : ''}`,
          planned && !ownRubric && 'wie in der Wettbewerbsrunde',
        ]
          .filter(Boolean)
          .join('; '),
        href: juryUrls.roundRubric(id),
        action: mayAct && planned ? 'Ändern' : 'Ansehen',
      },
      {
        key: 'Jurymitglieder',
        value: chosen > 0 ? `${number(chosen, lang)} ausgewählt` : 'alle, die angenommen haben',
        ...change(juryUrls.roundJurors(id), state !== 'closed'),
      },
      {
        key: 'Bewerbungen',
        value: entriesFrom ? `Shortlist aus „${entriesFrom}“` : 'alle zugelassenen',
        ...change(juryUrls.roundSettings(id)),
      },
      {
        key: 'Quorum',
        value: quorum === 1 ? 'ein Bogen je Bewerbung' : `${number(quorum, lang)} Bögen je Bewerbung`,
        ...change(juryUrls.roundSettings(id)),
      },
      { key: 'Auswertung', value: ruleWords[rule], ...change(juryUrls.roundSettings(id)) },
      {
        key: 'Der Jury verborgen',
        value: hiddenWords(blindness),
        ...change(juryUrls.roundSettings(id)),
      },
      {
        key: 'Einzelne Anlagen',
        value: files > 0 ? `${number(files, lang)} zurückgehalten oder geschwärzt` : 'wie eingereicht',
        href: juryUrls.roundFiles(id),
        action: mayAct && state !== 'closed' ? 'Ändern' : 'Ansehen',
      },
      {
        key: 'Probebewertung',
        value: calibration ? (calibration.state === 'open' ? 'läuft' : 'beendet') : 'keine',
        ...((calibration || (planned && mayAct)) && {
          href: juryUrls.calibration(id),
          action: calibration ? 'Ansehen' : 'Einrichten',
        }),
      },
    ],
  };
}

/** A rubric to read. */
export function criteriaTable(rubric: Rubric) {
  const total = countedIn(rubric).reduce((sum, { weight }) => sum + weight, 0);
  return rubric.map(({ label, description, weight, min, max, step, anchors, optional, uncounted }) => ({
    cells: [
      { text: label.de, ...(description && { hint: description.de }) },
      { text: uncounted ? 'zählt nicht' : percent(weight / total, 'de'), numeric: true },
      { text: `${number(min, 'de')} bis ${number(max, 'de')}, Schritt ${number(step, 'de')}` },
      { text: optional ? 'ja' : 'nein' },
      { text: anchors.map(({ value, text }) => `${number(value, 'de')} = ${text.de}`).join('; ') || '–' },
    ],
  }));
}
