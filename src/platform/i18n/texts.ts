import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { number } from './formats.js';
import type { Lang } from './lang.js';

export type TextParams = Readonly<Record<string, unknown>>;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
type Text = string | Plural;

export interface TextOptions {
  /** Unknown keys throw instead of showing the key: for tests and work in progress. */
  strict?: boolean;
}

const pluralRules = { de: new Intl.PluralRules('de'), en: new Intl.PluralRules('en') };
const pluralCategories = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Every visible text by its key `<file>.<path>`, read once at start. What English lacks is shown in German. */
export class Texts {
  private readonly texts: Record<Lang, ReadonlyMap<string, Text>>;
  private readonly strict: boolean;

  constructor(folder: string, options: TextOptions = {}) {
    this.texts = { de: readLanguage(join(folder, 'de')), en: readLanguage(join(folder, 'en')) };
    this.strict = options.strict ?? false;
  }

  /** The text with `{name}` replaced by the parameter; `count` chooses among plural forms. */
  t(lang: Lang, key: string, params: TextParams = {}): string {
    const owner = this.texts[lang].has(key) ? lang : 'de';
    const text = this.texts[owner].get(key);
    if (text === undefined) {
      if (this.strict) throw new Error(`No text with the key "${key}"`);
      return key;
    }
    const form = typeof text === 'string' ? text : choosePlural(owner, text, params.count);
    return form.includes('{') ? fill(lang, form, params) : form;
  }

  has(lang: Lang, key: string): boolean {
    return this.texts[lang].has(key);
  }

  /** Keys of one language, for checks that both languages are complete. */
  keys(lang: Lang): string[] {
    return [...this.texts[lang].keys()];
  }
}

function choosePlural(lang: Lang, forms: Plural, count: unknown): string {
  return forms[pluralRules[lang].select(Number(count ?? 0))] ?? forms.other ?? '';
}

function fill(lang: Lang, text: string, params: TextParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) return placeholder;
    return name === 'count' && typeof value === 'number' ? number(value, lang) : String(value);
  });
}

function readLanguage(folder: string): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    collect(texts, basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return texts;
}

function collect(texts: Map<string, Text>, key: string, node: unknown): void {
  if (typeof node === 'string' || isPlural(node)) {
    texts.set(key, node);
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) collect(texts, `${key}.${name}`, child);
  } else {
    throw new Error(`The text "${key}" is neither a text nor a group of texts`);
  }
}

function isPlural(node: unknown): node is Plural {
  if (typeof node !== 'object' || node === null || !('other' in node)) return false;
  return Object.entries(node).every(([name, text]) => pluralCategories.has(name) && typeof text === 'string');
}
