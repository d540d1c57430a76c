import { describe, expect, it } from '@jest/globals';
import {
  askableAnswers,
  askableForm,
  corrected,
  filesSection,
  isOfForm,
  moreFiles,
  partnersSection,
} from './askable.js';
import type { Asked } from './inquiry.js';
import type { StoredContent } from './submission-content.js';

const file = (name: string) => ({ name, mediaType: 'application/pdf', size: 1, sha256: name, caption: name });
const partner = (name: string) => ({
  name,
  kind: 'civilSociety',
  state: 'invited' as const,
  confirmation: null,
});
const submission: Pick<StoredContent, 'answers' | 'files' | 'partners'> = {
  answers: { s: { plan: ['old'], text: 'old is a word' } },
  files: [file('old'), file('kept')],
  partners: [partner('Verein'), partner('Bund')],
};
const kinds = [
  {
    key: 'civilSociety',
    label: { de: 'Zivilgesellschaft', en: 'Civil society' },
    accepted: true,
    mandatory: false,
  },
];
const says = (answers: Record<string, string | string[]>) => (each: Asked) => answers[each.question];

describe('what an inquiry opens beside questions', () => {
  it('is each file, further ones, and name and kind of each partner, answered as submitted', () => {
    const { sections } = askableForm({ sections: [] }, submission, kinds);
    expect(sections.map(({ key, questions }) => [key, questions.map((each) => each.key)])).toEqual([
      [filesSection, ['file0', 'file1', moreFiles]],
      [partnersSection, ['name0', 'kind0', 'name1', 'kind1']],
    ]);
    expect(askableAnswers(submission)).toEqual({
      ...submission.answers,
      [filesSection]: { file0: ['old'], file1: ['kept'] },
      [partnersSection]: { name0: 'Verein', kind0: 'civilSociety', name1: 'Bund', kind1: 'civilSociety' },
    });
  });

  it('is told from questions of the form', () => {
    expect(
      [filesSection, partnersSection, 'commitment'].map((section) => isOfForm({ section, question: 'x' })),
    ).toEqual([false, false, true]);
  });

  it('is changed where it was asked about and only there', () => {
    const asked = [
      { section: filesSection, question: 'file0' },
      { section: partnersSection, question: 'name1' },
    ];
    const all = says({ file0: ['new'], file1: ['other'], name0: 'Anders', name1: ' Bund neu ' });
    expect(corrected(submission, asked, all)).toEqual({
      answers: { s: { plan: ['new'], text: 'old is a word' } },
      files: [file('kept')],
      partners: [partner('Verein'), partner('Bund neu')],
      dropped: ['old'],
    });
    expect(corrected(submission, [], all)).toEqual({ ...submission, dropped: [] });
    expect(corrected(submission, asked, says({ file0: ['old'] }))).toEqual({ ...submission, dropped: [] });
  });
});
