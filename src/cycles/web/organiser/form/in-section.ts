import { DomainErrors } from '../../../../platform/http/domain-error.js';
import { fieldWords } from '../changed-form.js';

const texts = /(?:^|\.)(label|title|itemLabel|hint|intro)$/;

/** Brings problems of the whole form (`sections.2.questions.0.label`) to the fields of the page of section `index`, in its words. */
export async function inSection<T>(index: number, act: () => Promise<T>): Promise<T> {
  const start = `sections.${index}.`;
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainErrors)) throw error;
    throw new DomainErrors(
      error.problems.map((each) => {
        if (!each.field?.startsWith(start)) return each;
        const path = each.field.slice(start.length);
        const field = texts.test(path) ? `${path}.de` : path;
        return { ...each, field, params: { ...each.params, path: fieldWords(path) } };
      }),
    );
  }
}
