import type { CycleSetUp, FormView } from '../../../cycles/cycle.queries.js';
import { checkForm } from '../../../cycles/domain/form-check.js';
import { type Aspect, compareForms, type QuestionChange } from '../../../cycles/domain/form-comparison.js';
import { formUrl, sectionUrl } from '../../../cycles/form.paths.js';
import { formPage } from '../../../cycles/web/organiser/form/form-shell.js';
import { placeWords } from '../../../cycles/web/organiser/form/place-words.js';
import { typeWords } from '../../../cycles/web/organiser/form/question-words.js';
import { number } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import type { TouchedDraft } from '../../form-version.queries.js';

interface Versions {
  cycle: CycleSetUp;
  working: FormView;
  current: FormView;
  drafts: readonly TouchedDraft[];
  submitted: number;
}

const words: Readonly<Record<Aspect, string>> = {
  type: 'andere Art der Frage: bisherige Antworten bleiben stehen und werden neu geprüft',
  demanded: 'jetzt Pflicht',
  voluntary: 'jetzt freiwillig',
  words: 'anderer Wortlaut',
  shorter: 'weniger Zeichen erlaubt: längere Antworten bleiben stehen und müssen gekürzt werden',
  longer: 'mehr Zeichen erlaubt',
  optionsGone: 'Antworten fallen weg: Wer sie gewählt hat, muss neu wählen',
  optionsAdded: 'weitere Antworten zur Auswahl',
  columnsGone: 'Spalten fallen weg: ihr Inhalt wird nicht mehr gezeigt',
  columnsAdded: 'weitere Spalten',
  fewer: 'weniger Einträge erlaubt: überzählige bleiben stehen und müssen entfernt werden',
  more: 'mehr Einträge erlaubt',
  bounds: 'andere Grenzen',
  condition: 'andere Bedingung: Sie entscheidet neu, wem die Frage gestellt wird',
  shownToJury: 'jetzt für Jury und Partner sichtbar',
  hiddenFromJury: 'nicht mehr für Jury und Partner sichtbar',
  public: 'darf jetzt mit Zustimmung veröffentlicht werden',
  notPublic: 'wird nicht mehr veröffentlicht',
};

const fates: Readonly<Record<QuestionChange['kind'], string>> = {
  added: 'kommt hinzu',
  removed: 'wird nicht mehr gestellt: Antworten bleiben im Entwurf aufgehoben, werden aber nicht eingereicht',
  changed: '',
};

export function versionPage(
  { cycle, working, current, drafts, submitted }: Versions,
  form: FormState,
  texts: Texts,
) {
  const { id } = cycle;
  const changes = compareForms(current.definition, working.definition);
  const problems = checkForm(working.definition);
  const touched = drafts.filter(({ answered }) => changes.some((change) => meets(answered, change)));
  const model = {
    form,
    current: current.number,
    problems: problems.map(({ key, params, field = '' }) => ({
      text: texts.t('de', key, { ...params, path: placeWords(working.definition, field) }),
      href: placeOf(id, working, field),
    })),
    columns: [{ text: 'Frage' }, { text: 'Was sich ändert' }, { text: 'Beantwortet in', numeric: true }],
    rows: changes.map((change) => changeRow(change, drafts)),
    effects: effectsOf(changes, drafts.length, submitted, working.number),
    drafts: drafts.map((draft) => ({
      text: draft.municipality,
      hint: touched.includes(draft) ? 'hat betroffene Fragen schon beantwortet' : '',
    })),
    draftTitle: `Entwürfe, davon ${number(touched.length, 'de')} mit betroffenen Antworten`,
    action: formUrl(id, 'formVersion'),
    submit: `Fassung ${working.number} veröffentlichen`,
    discardHref: formUrl(id, 'discardForm'),
  };
  return formPage(cycle, 'version', `Fassung ${working.number} vergleichen`, model, [], { wide: true });
}

function changeRow(change: QuestionChange, drafts: readonly TouchedDraft[]) {
  const { kind, section, label, type, aspects, gone, newlyDemanded } = change;
  const what = kind === 'changed' ? aspects.map((aspect) => words[aspect]) : [fates[kind]];
  if (kind === 'added') what.push(newlyDemanded ? 'Pflicht' : 'freiwillig');
  const left = gone.length > 0 ? ` (${gone.join(', ')})` : '';
  const answered = drafts.filter((draft) => meets(draft.answered, change)).length;
  return {
    cells: [
      { text: label.de, hint: `${section.de}, ${typeWords[type]}` },
      { text: `${what.join('; ')}${left}` },
      { text: kind === 'added' ? '–' : number(answered, 'de'), numeric: true },
    ],
  };
}

/** Whether a draft has an answer to it, or to the group it belongs to. */
const meets = (answered: readonly string[], { id }: QuestionChange): boolean =>
  answered.includes(id.split('.').slice(0, 2).join('.'));

function effectsOf(
  changes: readonly QuestionChange[],
  drafts: number,
  submitted: number,
  version: number,
): string[] {
  const demanded = changes.filter(({ newlyDemanded }) => newlyDemanded).length;
  return [
    drafts > 0
      ? `${counted(drafts, 'Entwurf folgt', 'Entwürfe folgen')} sofort Fassung ${version}, ebenso alle Bewerbungen, die danach beginnen. Alle Antworten bleiben erhalten.`
      : `Alle Bewerbungen, die danach beginnen, folgen Fassung ${version}. Entwürfe gibt es nicht.`,
    ...(demanded > 0
      ? [
          `${counted(demanded, 'Frage ist', 'Fragen sind')} neu Pflicht: Ohne Antwort darauf kann niemand mehr einreichen.`,
        ]
      : []),
    ...(submitted > 0
      ? [
          `${counted(submitted, 'eingereichte Bewerbung behält', 'eingereichte Bewerbungen behalten')} für immer ihre Fassung. Wer die eigene Bewerbung wieder öffnet, füllt die neue aus.`,
        ]
      : []),
    'Wer gerade schreibt, verliert nichts. E-Mails werden nicht verschickt.',
  ];
}

const counted = (count: number, one: string, many: string): string =>
  `${number(count, 'de')} ${count === 1 ? one : many}`;

/** The page on which a problem can be mended. */
function placeOf(id: string, { definition }: FormView, path: string): string {
  const section = definition.sections[Number(/^sections\.(\d+)/.exec(path)?.[1])];
  return section ? sectionUrl(id, section.key) : formUrl(id, 'importForm');
}
