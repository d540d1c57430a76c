import type { CycleSetUp } from '../../../cycles/cycle.queries.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { cyclePartUrl } from '../../../cycles/cycles.paths.js';
import { sectionUrl } from '../../../cycles/form.paths.js';
import { formPage } from '../../../cycles/web/organiser/form/form-shell.js';
import { withQuery } from '../../../platform/http/with-query.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { SectionAnswers } from '../../domain/answers.js';
import { answerProblems, unanswered } from '../../domain/check-answers.js';
import type { Section } from '../../domain/form-definition.js';
import { visibleSection } from '../../domain/visibility.js';
import { fieldValues } from '../applicant/field-values.js';
import { sectionFields } from '../applicant/section-fields.js';

interface Tried {
  answers: SectionAnswers;
  wanted: number;
  /** Whether somebody asked what is wrong and what is missing. */
  tried: boolean;
  lang: Lang;
}

export function previewPage(
  cycle: CycleSetUp,
  section: Section,
  { answers, wanted, tried, lang }: Tried,
  texts: Texts,
) {
  const { id, form } = cycle;
  const all = { [section.key]: answers };
  const visible = visibleSection(form, all, section);
  const check = [visible.section, visible.answers] as const;
  const problems = tried ? [...answerProblems(...check), ...unanswered(...check)] : [];
  const at = form.sections.findIndex(({ key }) => key === section.key);
  const href = (key: string, language: Lang = lang) =>
    withQuery(sectionUrl(id, key, 'formPreviewSection'), { text: language === 'en' ? 'en' : undefined });
  const link = (other: Section | undefined) =>
    other && { text: textIn(other.title, lang), href: href(other.key) };
  const model = {
    form: {
      values: fieldValues(section, answers, lang),
      errors: problems.map(({ key, params, field = '' }) => ({ field, text: texts.t(lang, key, params) })),
    },
    lang,
    title: textIn(section.title, lang),
    intro: section.intro && textIn(section.intro, lang),
    fields: sectionFields(section, { form, answers: all, wanted, files: [], texts, lang }),
    complete: tried && problems.length === 0,
    step: texts.t(lang, 'entries.section.step', { number: at + 1, of: form.sections.length }),
    action: href(section.key),
    previous: link(form.sections[at - 1]),
    next: link(form.sections[at + 1]),
    otherLanguage: {
      text: lang === 'de' ? 'Englisch' : 'Deutsch',
      href: href(section.key, lang === 'de' ? 'en' : 'de'),
    },
    editHref: sectionUrl(id, section.key),
    formHref: cyclePartUrl(id, 'form'),
  };
  return formPage(cycle, 'preview', `Vorschau: ${section.title.de}`, model);
}
