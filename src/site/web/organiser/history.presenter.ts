import type { MunicipalityFacts } from '../../../municipalities/municipality.queries.js';
import { money, number, shortDate } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { isFirstTime, type Participation, yearsOf } from '../../domain/participation.js';
import type { PastEntry } from '../../participation/history.queries.js';
import { pastEntryView } from './past-entry.presenter.js';

/** A municipality over all cycles, the latest first. */
export function historyModel(
  municipality: MunicipalityFacts,
  entries: readonly PastEntry[],
  texts: Texts,
  now: Temporal.Instant,
) {
  const participations = entries.map(({ year, submissions }) => ({ year, submitted: submissions !== null }));
  const years = [...new Set(entries.map(({ year }) => year))];
  return {
    standing: standing(participations),
    tiles: entries.length > 0 ? tiles(entries, participations) : undefined,
    facts: facts(municipality, texts),
    cycles: years.map((year) => {
      const own = entries.filter((entry) => entry.year === year);
      return {
        id: `runde-${year}`,
        name: own[0]?.cycleName,
        badge: isFirstTime(year, participations)
          ? { kind: 'info', text: 'erstmals dabei' }
          : { kind: 'neutral', text: 'schon früher dabei' },
        entries: own.map((entry) => pastEntryView(entry, texts, now)),
      };
    }),
  };
}

function standing(participations: readonly Participation[]): string {
  const [first, ...later] = yearsOf(participations);
  if (first === undefined) return 'Diese Kommune hat noch nie eine Bewerbung eingereicht.';
  if (later.length === 0) return `Diese Kommune hat einmal eine Bewerbung eingereicht: ${first}.`;
  const last = later.pop();
  return `Diese Kommune hat in mehreren Runden Bewerbungen eingereicht: ${[first, ...later].join(', ')} und ${last}.`;
}

function tiles(entries: readonly PastEntry[], participations: readonly Participation[]) {
  const awards = entries.flatMap((entry) => entry.awards);
  const cents = awards.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const admitted = entries.filter(({ state }) => state === 'admitted').length;
  return [
    { value: number(yearsOf(participations).length, 'de'), label: 'Runden mit Einreichung' },
    { value: number(admitted, 'de'), label: 'Bewerbungen zugelassen' },
    {
      value: number(awards.length, 'de'),
      label: 'Auszeichnungen',
      ...(cents > 0 && { hint: `zusammen ${money(cents / 100, 'de')}` }),
    },
  ];
}

function facts(municipality: MunicipalityFacts, texts: Texts) {
  const { name, key, kind, districtName, stateName, population, postcode, source, validOn, retiredOn } =
    municipality;
  const day = validOn ? shortDate(validOn, 'de') : '';
  const from = source.includes(day) ? source : `${source}, Stand ${day}`;
  return [
    { key: 'Name', value: name },
    { key: 'Art', value: texts.t('de', `municipalities.kinds.${kind}`) },
    { key: 'Amtlicher Schlüssel', value: key ?? 'nicht im Verzeichnis, von Hand eingetragen' },
    { key: 'Kreis', value: districtName ?? 'keiner' },
    { key: 'Land', value: stateName },
    ...(postcode ? [{ key: 'Postleitzahl', value: postcode }] : []),
    { key: 'Bevölkerung', value: `${number(population, 'de')} (${from})` },
    ...(retiredOn
      ? [{ key: 'Nicht mehr im Verzeichnis', value: `seit der Ausgabe vom ${shortDate(retiredOn, 'de')}` }]
      : []),
  ];
}
