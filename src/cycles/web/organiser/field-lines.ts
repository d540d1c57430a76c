import type { Body } from '../../../platform/http/forms.js';
import { longDate, longDateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { readDayTime } from '../../../platform/views/day-time.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import type { FieldLine } from '../../domain/cycle-comparison.js';
import type { FormDefinition, Question } from '../../domain/form-definition.js';
import { laender } from '../../domain/laender.js';
import { milestoneKinds } from '../../domain/milestones.js';
import { fieldWords } from './changed-form.js';
import { kindWords, questionBadges } from './form/question-words.js';
import type { PartPage } from './part-page.js';

/**
 * A part of a cycle as its page shows it, in words. What the form of a part asks is compared without further ado, so that a field
 * that is added to a page later is compared too.
 */
export function partLines(texts: Texts, page: PartPage, cycle: CycleWithPrizes): FieldLine[] {
  const values = page.values(cycle);
  const milestones = Object.fromEntries(
    milestoneKinds.map((kind) => [kind, texts.t('de', `cycles.milestones.${kind}`)]),
  );
  return Object.keys(values)
    .filter((name) => !/(^|\.)key$/.test(name) && !name.endsWith('.time'))
    .map((name) => {
      const whole = name.replace(/\.day$/, '');
      const text = whole === name ? valueWords(texts, cycle, name, values[name]) : dateWords(values, whole);
      return { key: keyed(values, whole), label: fieldWords(whole, milestones), text };
    });
}

/** `prizes.2.title.de` as `prizes.newcomer.title.de`: a row is the same row wherever it stands. */
function keyed(values: Body, name: string): string {
  const [, prefix, row, rest] = name.match(/^(.*?)\.(\d+)\.(.*)$/) ?? [];
  const key = prefix && values[`${prefix}.${row}.key`];
  return typeof key === 'string' && key ? `${prefix}.${key}.${rest}` : name;
}

function dateWords(values: Body, name: string): string {
  const [day, time] = [values[`${name}.day`], values[`${name}.time`]];
  if (!day) return '';
  const at = readDayTime(day, time);
  return at ? longDateTime(at, 'de') : longDate(String(day), 'de');
}

/** What a choice is called where people choose it. */
function valueWords(texts: Texts, cycle: CycleWithPrizes, name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueWords(texts, cycle, name, each)).join(', ');
  const text = String(value ?? '').trim();
  if (text === 'true') return 'ja';
  if (text === 'false') return 'nein';
  const field = name.split('.').at(-1)!;
  if (field === 'land') return laender[cycle.land];
  if (field === 'sizeClass') return cycle.sizeClasses.find(({ key }) => key === text)?.label.de ?? text;
  const key = [
    `cycles.choices.${field}.${text}`,
    `partners.confirming.${text}.title`,
    `screening.rules.${text}`,
    `cycles.vote.${text}.title`,
  ].find((each) => text && texts.has('de', each));
  return key ? texts.t('de', key) : text;
}

/** The form, question by question. */
export function formLines({ sections }: FormDefinition): FieldLine[] {
  return sections.flatMap((section) => [
    {
      key: `form.${section.key}`,
      label: `Abschnitt „${section.title.de}“`,
      text: words(section.title, section.intro),
    },
    ...section.questions.flatMap((question) => [
      questionLine(`form.${section.key}.${question.key}`, section.title.de, question),
      ...(question.type === 'group' ? question.questions : []).map((each) =>
        questionLine(`form.${section.key}.${question.key}.${each.key}`, section.title.de, each),
      ),
    ]),
  ]);
}

const questionLine = (key: string, section: string, question: Question): FieldLine => {
  const { label, hint } = question;
  const options =
    'options' in question ? question.options : question.type === 'table' ? question.columns : [];
  const parts = [
    words(label, hint),
    kindWords(question),
    options.map((each) => words(each.label)).join(', '),
    questionBadges(question)
      .map(({ text }) => text)
      .join(', '),
  ];
  const text = parts.filter(Boolean).join(' · ');
  return { key, label: `${section}: ${label.de}`, text, exact: JSON.stringify(question) };
};

const words = (...texts: ({ de: string; en?: string } | undefined)[]): string =>
  texts
    .flatMap((text) => [text?.de, text?.en])
    .filter(Boolean)
    .join(' / ');
