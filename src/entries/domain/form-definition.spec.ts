import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type FormDefinition,
  formBesideJury,
  formForJury,
  type Question,
  type SimpleQuestion,
} from './form-definition.js';

const simple = (key: string, visibleToJury: boolean) =>
  ({ key, type: 'shortText', visibleToJury }) as unknown as SimpleQuestion;
const flags = fc.array(fc.boolean(), { maxLength: 4 });
const question = fc.record({ own: fc.boolean(), inner: fc.option(flags) });
const forms = fc
  .array(fc.array(question, { maxLength: 4 }), { maxLength: 3 })
  .map((sections): FormDefinition => ({
    sections: sections.map((questions, s) => ({
      key: `s${s}`,
      title: { de: '' },
      questions: questions.map(({ own, inner }, q): Question =>
        inner && inner.length > 0
          ? ({
              ...simple(`q${q}`, own),
              type: 'group',
              questions: inner.map((flag, i) => simple(`i${i}`, flag)),
            } as unknown as Question)
          : simple(`q${q}`, own),
      ),
    })),
  }));
/** Every question that is answered, by its whole path. */
const leaves = ({ sections }: FormDefinition): string[] =>
  sections.flatMap(({ key, questions }) =>
    questions.flatMap((each) =>
      each.type === 'group'
        ? each.questions.map((inner) => `${key}.${each.key}.${inner.key}`)
        : [`${key}.${each.key}`],
    ),
  );

describe('formForJury and formBesideJury', () => {
  it('share out every question of a form: each is in exactly one of them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const both = [...leaves(formForJury(form)), ...leaves(formBesideJury(form))];
        expect(both.toSorted()).toEqual(leaves(form).toSorted());
      }),
    );
  });
});
