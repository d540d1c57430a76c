import { describe, expect, it } from '@jest/globals';
import { filedAnswers } from './filed-answers.js';
import type { FormDefinition } from './form-definition.js';

const base = { label: { de: 'Frage' }, required: true, visibleToJury: true, publishable: false };
const file = { ...base, key: 'proof', type: 'file', max: 3 } as const;
const form: FormDefinition = {
  sections: [
    {
      key: 's',
      title: { de: 'S' },
      questions: [
        file,
        { ...base, key: 'projects', type: 'group', max: 3, itemLabel: { de: 'P' }, questions: [file] },
      ],
    },
  ],
};
const attachments = [
  { id: 'one', sha256: 'aaa', removed: false },
  { id: 'two', sha256: 'bbb', removed: true },
];

describe('answers that are files', () => {
  it('are hashes of attachments that are still there, also in rows; everything else stays', () => {
    const answers = {
      s: {
        proof: ['one', 'two', 'strange'],
        old: 'kept',
        projects: [{ proof: ['one'] }, { proof: ['two'] }],
      },
      other: { a: 1 },
    };
    expect(filedAnswers(form, answers, attachments)).toEqual({
      s: { proof: ['aaa'], old: 'kept', projects: [{ proof: ['aaa'] }, {}] },
      other: { a: 1 },
    });
  });

  it('are no answer when all of them were removed', () => {
    expect(filedAnswers(form, { s: { proof: ['two'] } }, attachments)).toEqual({ s: {} });
  });
});
