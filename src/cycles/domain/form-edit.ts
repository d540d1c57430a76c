import type { FormDefinition, Question, QuestionType, Section } from './form-definition.js';
import type { LocalizedText } from './localized-text.js';

/** The form with one section replaced, or without it where there is no new one. */
export function withSection(form: FormDefinition, key: string, section: Section | undefined): FormDefinition {
  return {
    sections: form.sections.flatMap((each) => {
      if (each.key !== key) return [each];
      return section ? [section] : [];
    }),
  };
}

export function withNewSection(form: FormDefinition, section: Section): FormDefinition {
  return { sections: [...form.sections, section] };
}

/** A question of a kind with what that kind needs at least. */
export function newQuestion(type: QuestionType, key: string, label: LocalizedText): Question {
  const base = { key, label, required: true, visibleToJury: true, publishable: false };
  switch (type) {
    case 'shortText':
      return { ...base, type, maxLength: 200 };
    case 'longText':
      return { ...base, type, maxLength: 2_000 };
    case 'choice':
    case 'choices':
      return { ...base, type, options: [] };
    case 'file':
      return { ...base, type, max: 3 };
    case 'table':
      return { ...base, type, max: 10, columns: [] };
    case 'group':
      return { ...base, type, max: 3, itemLabel: label, questions: [] };
    default:
      return { ...base, type };
  }
}
