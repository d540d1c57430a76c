import type { CycleView } from '../../../cycles/cycle-view.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { sortedStateNames, stateKeyByName } from '../../../municipalities/domain/states.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { districtsToOffer } from '../../domain/districts-to-offer.js';
import {
  type EntryFilter,
  type FilterQuery,
  type MissingThing,
  missingThings,
  missingWords,
  stateWords,
  writeEntryFilter,
} from '../../domain/entry-filter.js';
import { entryStates } from '../../domain/entry-state.js';
import type { ListSurroundings } from '../../entry-list.queries.js';

interface Option {
  value: string;
  text: string;
}
interface Group {
  name: string;
  legend: string;
  options: Option[];
  chosen: readonly string[];
  hint?: string;
}

export const missingLabels: Readonly<Record<MissingThing, string>> = {
  confirmation: 'keine Mitzeichnung',
  objection: 'Widerspruch eines Partners',
  outdated: 'Mitzeichnung veraltet',
  files: 'keine Anlagen',
  submission: 'noch nicht eingereicht',
  screening: 'noch nicht geprüft',
};

/** Every kind of condition with what can be chosen, in the order of the form. */
export function filterGroups(
  {
    cycle,
    filter,
    tags,
    districts,
  }: Pick<ListSurroundings, 'tags' | 'districts'> & {
    cycle: CycleView;
    filter: EntryFilter;
  },
  texts: Texts,
): Group[] {
  const query = writeEntryFilter(filter);
  const group = (name: string, legend: string, options: Option[]) => {
    const chosen = [query[name] ?? []].flat().filter((value) => value !== '');
    return { name, legend, options: withUnknown(options, chosen), chosen };
  };
  const t = (key: string) => texts.t('de', key);
  const offered = districtsToOffer(districts, filter);
  const groups: Group[] = [
    group(
      'phase',
      'Stand',
      entryStates.map((state) => ({ value: stateWords[state], text: t(`entries.states.${state}`) })),
    ),
    group(
      'klasse',
      'Größenklasse',
      cycle.sizeClasses.map(({ key, label }) => ({ value: key, text: textIn(label, 'de') })),
    ),
    group(
      'fehlt',
      'Offene Punkte',
      missingThings.map((thing) => ({ value: missingWords[thing], text: missingLabels[thing] })),
    ),
    group('erstmals', 'Teilnahme', [{ value: 'ja', text: 'erstmals dabei' }]),
    group(
      'partner',
      'Art der Partner',
      cycle.partnerRule.kinds.map(({ key, label }) => ({ value: key, text: textIn(label, 'de') })),
    ),
    group(
      'schlagwort',
      'Schlagwort',
      tags.map(({ id, name }) => ({ value: id, text: name })),
    ),
    group(
      'land',
      'Land',
      sortedStateNames.map((text) => ({ value: stateKeyByName(text) ?? '', text })),
    ),
    {
      ...group(
        'kreis',
        'Kreis',
        offered.map(({ key, name }) => ({ value: key, text: name })),
      ),
      hint: offered.length < districts.length ? districtHint(filter) : '',
    },
  ];
  return groups.filter(({ options, hint }) => options.length > 0 || hint);
}

const districtHint = ({ stateKeys }: EntryFilter): string =>
  stateKeys.length > 0
    ? 'Zur Wahl stehen die Kreise der Länder, nach denen Sie filtern.'
    : 'Filtern Sie zuerst nach einem Land: Dann stehen dessen Kreise zur Wahl.';

/** What an address asks for and this cycle does not have stays visible, so that it can be taken away. */
const withUnknown = (options: Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, text: `„${value.slice(0, 40)}“ (gibt es hier nicht)` })),
];

export interface Chip {
  text: string;
  query: FilterQuery;
}

/** Each condition alone, with the filter that is left without it. */
export function filterChips(filter: EntryFilter, groups: readonly Group[]): Chip[] {
  const query = writeEntryFilter(filter);
  const chips = groups.flatMap(({ name, legend, options, chosen }) =>
    chosen.map((value) => ({
      text: `${legend}: ${options.find((option) => option.value === value)?.text ?? value}`,
      query: { ...query, [name]: chosen.filter((other) => other !== value) },
    })),
  );
  return filter.text === ''
    ? chips
    : [{ text: `Suche: ${filter.text}`, query: { ...query, suche: '' } }, ...chips];
}
