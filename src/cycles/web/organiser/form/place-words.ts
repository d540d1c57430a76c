const words: Readonly<Record<string, string>> = {
  key: 'Schlüssel',
  type: 'Art',
  title: 'Titel',
  intro: 'Einleitung',
  sections: 'Abschnitte',
  questions: 'Fragen',
  label: 'Bezeichnung',
  hint: 'Hinweis',
  itemLabel: 'Bezeichnung eines Eintrags',
  required: 'Pflichtangabe',
  visibleToJury: 'Für die Jury sichtbar',
  publishable: 'Zur Veröffentlichung',
  maxLength: 'Höchstlänge',
  min: 'kleinster Wert',
  max: 'größter Wert',
  options: 'Antworten',
  columns: 'Spalten',
  mustBeYes: 'Erklärung',
  visibleWhen: 'Bedingung',
};

/** A path into a form in words: "Zusammenarbeit › Ratsbeschluss › Bedingung" for `sections.2.questions.3.visibleWhen`. */
export function placeWords(form: unknown, path: string): string {
  const names: string[] = [];
  let node: unknown = form;
  const parts = path.split('.');
  for (const [i, part] of parts.entries()) {
    node = isObject(node) && Object.hasOwn(node, part) ? node[part] : undefined;
    const isList = Array.isArray(node) && i < parts.length - 1;
    if (/^\d+$/.test(part)) names.push(nameOf(node) ?? `${Number(part) + 1}.`);
    else if (!isList) names.push(words[part] ?? part);
  }
  return names.join(' › ');
}

function nameOf(node: unknown): string | undefined {
  if (!isObject(node)) return undefined;
  const text = node['title'] ?? node['label'];
  return isObject(text) && typeof text['de'] === 'string' && text['de'] ? text['de'] : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
