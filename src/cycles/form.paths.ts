const form = '/organisation/wettbewerbsrunden/:id/formular';
const section = `${form}/abschnitte/:section`;

/** Pages on which organisers build the dossier's form. A question of a group is `group.question`. */
export const formPaths = {
  newSection: `${form}/neu`,
  section,
  removeSection: `${section}/entfernen`,
  newQuestion: `${section}/neu`,
  question: `${section}/fragen/:question`,
  removeQuestion: `${section}/fragen/:question/entfernen`,
  moveInForm: `${form}/verschieben`,
  formPreview: `${form}/vorschau`,
  formPreviewSection: `${form}/vorschau/:section`,
  formVersion: `${form}/fassung`,
  discardForm: `${form}/verwerfen`,
  exportForm: `${form}/export`,
  importForm: `${form}/import`,
} as const;

type Place =
  'newSection' | 'moveInForm' | 'formPreview' | 'formVersion' | 'discardForm' | 'exportForm' | 'importForm';

export const formUrl = (id: string, place: Place): string => formPaths[place].replace(':id', id);

type SectionPlace = 'section' | 'removeSection' | 'newQuestion' | 'formPreviewSection';

export const sectionUrl = (id: string, key: string, place: SectionPlace = 'section'): string =>
  formPaths[place].replace(':id', id).replace(':section', key);

export const questionUrl = (
  id: string,
  sectionKey: string,
  question: string,
  place: 'question' | 'removeQuestion' = 'question',
): string =>
  formPaths[place].replace(':id', id).replace(':section', sectionKey).replace(':question', question);

/** The page on which a question of a kind is written, in a group where one is named. */
export const newQuestionUrl = (id: string, sectionKey: string, type: string, group?: string): string =>
  `${sectionUrl(id, sectionKey, 'newQuestion')}?${new URLSearchParams({ art: type, ...(group && { in: group }) })}`;
