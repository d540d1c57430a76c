import { number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { juryUrls } from '../../jury.paths.js';
import type { CycleWithRounds } from '../../rounds.queries.js';
import { badge } from '../badges.js';

/** Cycles with their rounds. */
export function presentCycles(cycles: CycleWithRounds[], texts: Texts, lang: Lang) {
  return cycles.map(({ id, year, name, jurors, invited, admitted, rounds, mayPlan }) => ({
    year,
    name,
    tiles: [
      {
        value: number(jurors, lang),
        label: 'Jurymitglieder',
        href: juryUrls.jurors(id),
        ...(invited > 0 && { hint: `${number(invited, lang)} eingeladen, ohne Antwort` }),
      },
      { value: number(admitted, lang), label: 'zugelassene Bewerbungen' },
      { value: number(rounds.length, lang), label: 'Bewertungsrunden' },
    ],
    jurorsHref: juryUrls.jurors(id),
    ...(mayPlan && { planHref: juryUrls.plan(id) }),
    rounds: rounds.map((round) => ({
      cells: [
        { link: { text: round.name, href: juryUrls.round(round.id) } },
        { badge: badge(texts, lang, 'roundStates', round.state) },
        { text: number(round.assignments, lang), numeric: true },
        { text: number(round.submitted, lang), numeric: true },
      ],
    })),
  }));
}
