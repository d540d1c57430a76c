import { textIn } from '../../cycles/domain/localized-text.js';
import { kindLabel } from '../../cycles/domain/partner-rule.js';
import { dateTime, fileSize, number } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { ComparedSubmissions } from '../compared-submissions.queries.js';
import type { FileData, StoredPartner } from '../domain/submission-content.js';
import {
  type FactDifference,
  isSame,
  type SubmissionDifference,
  submissionDifference,
} from '../domain/submission-difference.js';
import { answerChangeView, type ChangeView, replaced } from './answer-changes.presenter.js';
import { formChangeLines, releaseLines } from './form-changes.presenter.js';
import { wordChanges } from './word-changes.js';

interface Words {
  compared: ComparedSubmissions;
  difference: SubmissionDifference;
  texts: Texts;
  lang: Lang;
}

/** Model of `entries/difference`: what changed between two submissions, for those who may read both in full. */
export function differenceModel(compared: ComparedSubmissions, texts: Texts, lang: Lang) {
  const { before, after, choices } = compared;
  const difference = submissionDifference(before, after);
  const words = { compared, difference, texts, lang };
  const t = (key: string, params = {}) => texts.t(lang, `proof.difference.${key}`, params);
  return {
    from: before.number,
    to: after.number,
    only: choices.length === 1,
    twice: choices.length > 1 && before.number === after.number,
    same: before.number !== after.number && isSame(difference),
    different: !isSame(difference),
    form: { values: { von: before.number, bis: after.number }, errors: [] },
    options: choices.map((choice) => ({
      value: String(choice.number),
      text: t('option', {
        number: choice.number,
        at: dateTime(choice.submittedAt, lang),
        by: choice.submittedBy,
      }),
    })),
    groups: [
      { id: 'kommune', title: texts.t(lang, 'entries.dossier.applicant'), changes: applicantChanges(words) },
      ...sections(words),
      { id: 'partner', title: texts.t(lang, 'entries.dossier.partners'), cards: partnerCards(words) },
      { id: 'anlagen', title: texts.t(lang, 'entries.dossier.attachments'), cards: fileCards(words) },
      {
        id: 'veroeffentlichung',
        title: texts.t(lang, 'forms.publication.heading'),
        lines: releaseLines(compared, difference, texts, lang),
      },
      { id: 'formular', title: t('form'), lines: formChangeLines(compared, difference, texts, lang) },
    ].filter((group) => Object.values(group).some((part) => Array.isArray(part) && part.length > 0)),
  };
}

function applicantChanges({ difference, compared, texts, lang }: Words): ChangeView[] {
  const shown = (key: string, value: FactDifference['before']): string => {
    if (value === null) return '';
    if (key === 'sizeClass') {
      const label = compared.sizeClasses[String(value)];
      return label ? textIn(label, lang) : String(value);
    }
    return typeof value === 'number' ? number(value, lang) : value;
  };
  return difference.applicant.map(({ key, before, after }) => ({
    label: texts.t(lang, `proof.difference.applicant.${key}`),
    notes: [],
    parts: replaced(shown(key, before), shown(key, after)),
  }));
}

function sections({ difference, compared: { before, after }, texts, lang }: Words) {
  const files = [...after.content.files, ...before.content.files];
  const context = {
    texts,
    lang,
    markInternal: false,
    from: before.number,
    to: after.number,
    fileOf: (sha256: string) => {
      const file = files.find((each) => each.sha256 === sha256);
      return file && { text: file.caption ?? file.name, href: undefined };
    },
  };
  return difference.sections.map(({ key, title, answers }) => ({
    id: `abschnitt-${key}`,
    title: textIn(title, lang),
    changes: answers.map((answer) => answerChangeView(answer, context)),
  }));
}

type Kind = 'added' | 'removed' | 'changed';
const badges = { added: 'success', removed: 'danger', changed: 'info' } as const;

function card({ texts, lang }: Words, kind: Kind, title: string, about: string, changes: ChangeView[] = []) {
  const badge = { kind: badges[kind], text: texts.t(lang, `proof.difference.${kind}`) };
  return { title, about, badge, changes };
}

function partnerCards(words: Words) {
  const { difference, compared, texts, lang } = words;
  const about = ({ kind, state }: StoredPartner) =>
    `${kindLabel(compared.kinds, kind, lang)}, ${texts.t(lang, `entries.partnerStates.${state}`)}`;
  const shown = ({ key, before, after }: FactDifference) => {
    if (key === 'statement') return wordChanges(String(before ?? ''), String(after ?? ''));
    const inWords = (value: FactDifference['before']) => {
      if (value === null) return '';
      if (key === 'state') return texts.t(lang, `entries.partnerStates.${value}`);
      return key === 'confirmedAt' ? dateTime(String(value), lang) : String(value);
    };
    return replaced(inWords(before), inWords(after));
  };
  return [
    ...difference.partnersChanged.map(({ partner, facts }) =>
      card(
        words,
        'changed',
        partner.name,
        kindLabel(compared.kinds, partner.kind, lang),
        facts.map((fact) => ({
          label: texts.t(lang, `proof.difference.partner.${fact.key}`),
          notes: [],
          parts: shown(fact),
        })),
      ),
    ),
    ...difference.partnersAdded.map((partner) => card(words, 'added', partner.name, about(partner))),
    ...difference.partnersRemoved.map((partner) => card(words, 'removed', partner.name, about(partner))),
  ];
}

function fileCards(words: Words) {
  const { difference, texts, lang } = words;
  const title = ({ caption, name }: FileData) => caption ?? name;
  const about = ({ name, size, sha256 }: FileData) => `${name}, ${fileSize(size, lang)}, SHA-256 ${sha256}`;
  const inWords = (key: string, value: FactDifference['before']) => {
    if (value === null) return '';
    return key === 'rights' ? texts.t(lang, `files.rights.${value}`) : String(value);
  };
  return [
    ...difference.filesDescribed.map(({ file, facts }) =>
      card(
        words,
        'changed',
        title(file),
        about(file),
        facts.map(({ key, before, after }) => ({
          label: texts.t(lang, `proof.difference.file.${key}`),
          notes: [],
          parts: replaced(inWords(key, before), inWords(key, after)),
        })),
      ),
    ),
    ...difference.filesAdded.map((file) => card(words, 'added', title(file), about(file))),
    ...difference.filesRemoved.map((file) => card(words, 'removed', title(file), about(file))),
  ];
}
