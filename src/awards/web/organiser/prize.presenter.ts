import type { FrozenEntry, FrozenRanking } from '../../../jury/domain/ranking-rules.js';
import { money, number } from '../../../platform/i18n/formats.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { awardsUrl, dropPrizeUrl, laudationUrl, prizeUrl, takeBackUrl } from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import type { CandidateRow } from '../../candidate-rows.js';
import { longest } from '../../domain/texts.js';
import { type PrizeRow, revisionOf } from '../../prize-rows.js';
import { badgeOf } from './overview.presenter.js';

export interface PrizePage {
  cycle: AwardsCycle;
  prize: PrizeRow;
  candidates: CandidateRow[];
  ranking: FrozenRanking | undefined;
  mayDecide: boolean;
  /** Why nothing can be changed. */
  lock: string | undefined;
}

/** A prize with its decision, the form to decide, and the jury's ranking beside it. */
export function prizeModel(parts: PrizePage, form: FormState | undefined) {
  const { cycle, prize, lock, mayDecide } = parts;
  const ranked = rankedFor(parts);
  const open = mayDecide && !lock;
  return {
    form: form ?? emptyForm(valuesOf(prize)),
    facts: factsOf(cycle, prize),
    awards: prize.awards.map((award) => ({
      title: award.municipality,
      subline: `${award.state} · ${award.reference} · ${money(award.amountCents / 100, 'de')}`,
      laudation: award.laudation,
      ...(mayDecide && { laudationHref: laudationUrl(award.id) }),
      laudationText: award.laudation ? 'Laudatio ändern' : 'Laudatio schreiben',
    })),
    open,
    ...(lock && { lock }),
    action: prizeUrl(prize.id),
    revision: revisionOf(prize),
    decided: prize.decision !== null,
    limit: longest.reason,
    outcomes: [
      {
        value: 'given',
        text: 'Vergeben',
        hint: 'An eine oder mehrere Bewerbungen; mehrere teilen sich das Preisgeld.',
      },
      { value: 'empty', text: 'Nicht vergeben', hint: 'Der Preis bleibt leer. Die Jury begründet das.' },
    ],
    candidates: candidateOptions(ranked),
    ranking: rankingTable(ranked),
    ...(open && prize.decision && { takeBackHref: takeBackUrl(prize.id) }),
    ...(open && !prize.decision && prize.additional && { dropHref: dropPrizeUrl(prize.id) }),
    backHref: awardsUrl(cycle.year),
  };
}

const valuesOf = ({ decision, awards }: PrizeRow) => ({
  outcome: decision?.outcome ?? 'given',
  laureates: awards.map(({ entryId }) => entryId),
  reason: decision?.reason ?? '',
  changeReason: '',
});

function factsOf({ sizeClasses }: AwardsCycle, prize: PrizeRow) {
  const label = sizeClasses.find(({ key }) => key === prize.sizeClass)?.label.de;
  return [
    { key: 'Betrag', value: money(prize.amountCents / 100, 'de') },
    { key: 'Größenklasse', value: label ?? 'Über alle Größenklassen' },
    { key: 'Beschluss', badge: badgeOf(prize) },
    ...(prize.decision?.reason ? [{ key: 'Begründung', value: prize.decision.reason }] : []),
  ];
}

type Ranked = CandidateRow & { place: FrozenEntry | undefined };

/** The entries that can win this prize, best first where the jury has ranked them. */
function rankedFor({ prize, candidates, ranking }: PrizePage): Ranked[] {
  const places = prize.sizeClass
    ? ranking?.classes.find(({ sizeClass }) => sizeClass === prize.sizeClass)?.entries
    : ranking?.overall;
  return candidates
    .filter(({ sizeClass }) => !prize.sizeClass || sizeClass === prize.sizeClass)
    .map((each) => ({ ...each, place: places?.find(({ entryId }) => entryId === each.entryId) }))
    .toSorted((a, b) => (a.place?.rank ?? Infinity) - (b.place?.rank ?? Infinity) || 0);
}

const points = (value: number | null | undefined): string =>
  typeof value === 'number' ? number(value, 'de') : '–';

const candidateOptions = (ranked: Ranked[]) =>
  ranked.map(({ entryId, municipality, reference, title, place }) => ({
    value: entryId,
    text: municipality,
    hint: [place?.rank ? `Rang ${place.rank}, Mittel ${points(place.mean)}` : '', reference, title]
      .filter(Boolean)
      .join(' · '),
  }));

function rankingTable(ranked: Ranked[]) {
  if (!ranked.some(({ place }) => place)) return undefined;
  const heads = ['Kommune', 'Rang', 'Mittel', 'Median', 'Streuung', 'Bewertungen'];
  return {
    columns: heads.map((text, index) => ({ text, numeric: index > 0 })),
    rows: ranked.map(({ municipality, reference, place }) => ({
      cells: [
        { text: municipality, hint: reference },
        ...[
          points(place?.rank),
          points(place?.mean),
          points(place?.median),
          points(place?.spread),
          points(place?.n),
        ].map((text) => ({ text, numeric: true })),
      ],
    })),
  };
}
