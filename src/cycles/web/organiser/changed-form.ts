import type { Body } from '../../../platform/http/forms.js';
import type { FormState } from '../../../platform/views/form.js';
import { cycleErrors } from '../../domain/errors.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { rowNumbers } from './rows.js';

const furniture = ['version', 'reason', 'publicReason', 'closesCall', 'act'];

const words: Readonly<Record<string, string>> = {
  name: 'Name',
  scope: 'Gegenstand',
  eligibility: 'Teilnahmebedingungen',
  graceMinutes: 'Nachfrist in Minuten',
  oneEntryPerMunicipality: 'Eine Bewerbung je Kommune',
  land: 'Bundesland',
  sizeClasses: 'Größenklasse',
  rubric: 'Kriterium',
  prizes: 'Preis',
  questions: 'Frage',
  label: 'Bezeichnung',
  title: 'Titel',
  intro: 'Einleitung',
  hint: 'Hinweis',
  description: 'Erläuterung',
  en: 'Englisch',
  min: 'von',
  max: 'bis',
  last: 'bis einschließlich',
  step: 'Schritt',
  weight: 'Gewicht',
  anchors: 'Bedeutung der Werte',
  uncounted: 'Zählt nicht',
  optional: 'Darf offen bleiben',
  kind: 'Art',
  place: 'Platz',
  amount: 'Betrag',
  sizeClass: 'Größenklasse',
  minimumPartners: 'Zahl der Partner',
  confirming: 'Mitzeichnung',
  partnerRule: 'Art',
  fileMegabytes: 'Größe einer Datei in MB',
  entryFiles: 'Dateien je Bewerbung',
  entryMegabytes: 'Dateien einer Bewerbung in MB',
  cycleGigabytes: 'Dateien der Runde in GB',
  accepted: 'Wird angenommen',
  mandatory: 'Ist verlangt',
  maxLength: 'Höchstlänge',
  required: 'Pflichtangabe',
  visibleToJury: 'Für die Jury sichtbar',
  publishable: 'Zur Veröffentlichung',
  options: 'Antworten',
  day: 'Datum',
  time: 'Uhrzeit',
  checklist: 'Prüfpunkt',
  text: 'Text',
  mustBeMet: 'Muss erfüllt sein',
  rule: 'Vorschlag nach Regel',
  position: 'Stelle',
  fourEyes: 'Vier-Augen-Prinzip',
  reasons: 'Textbausteine',
  english: 'Auch auf Englisch',
  retention: 'Aufbewahrung in Monaten',
  audienceVote: 'Abstimmung',
  mode: 'Art',
  from: 'Beginn',
  until: 'Ende',
  where: 'Ort',
  question: 'Frage',
  answer: 'Antwort',
  introduction: 'Einführung',
  contact: 'Kontakt',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  reminder: 'Absatz in Erinnerungen',
  letter: 'Absatz in den Schreiben',
};

/** "Preis 3, Titel, Englisch" for `prizes.2.title.en`. */
export function fieldWords(name: string, more: Readonly<Record<string, string>> = {}): string {
  const parts = name.split('.').filter((part) => part !== 'de');
  return parts
    .flatMap((part, i) => {
      if (/^\d+$/.test(part)) return [];
      const next = parts[i + 1];
      const word = more[part] ?? words[part] ?? part;
      return [next && /^\d+$/.test(next) ? `${word} ${Number(next) + 1}` : word];
    })
    .join(', ');
}

export interface StoredValue {
  field: string;
  stored: string;
}

/** Where what is stored now differs from what was typed: shown when somebody else was faster. */
export function differences(stored: Body, typed: Body, more?: Record<string, string>): StoredValue[] {
  return Object.entries(stored)
    .filter(([name]) => !furniture.includes(name) && !name.endsWith('.key'))
    .filter(([name, value]) => asText(value) !== asText(typed[name]))
    .map(([name, value]) => ({ field: fieldWords(name, more), stored: asText(value) || '(leer)' }));
}

const asText = (value: unknown): string => {
  const text = [value ?? ''].flat().map(String).join(', ').replaceAll('\r\n', '\n').trim();
  return text === 'false' ? '' : text === 'true' ? 'ja' : text;
};

/** Remembers that somebody was faster while an act runs, so that the page can show both states. */
export async function noticeStale<T>(act: () => Promise<T>, notice: () => void): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError && error.key === cycleErrors.stale) notice();
    throw error;
  }
}

/** The rows that a page shows: those of its values and, where asked for, an empty one that takes the focus. */
export function shownRows(form: FormState, prefix: string, name: string, extra: boolean) {
  const numbers = rowNumbers(form.values, prefix);
  const all = extra ? [...numbers, (numbers.at(-1) ?? -1) + 1] : numbers;
  return all.map((number, i) => ({
    row: `${prefix}.${number}`,
    legend: `${name} ${i + 1}`,
    number: i + 1,
    added: extra && number === all.at(-1),
  }));
}
