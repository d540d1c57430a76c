import { cycleErrors } from '../../../domain/errors.js';
import { checkForm } from '../../../domain/form-check.js';
import type { FormDefinition } from '../../../domain/form-definition.js';
import { problem, type Problem } from '../../../domain/problem.js';

/** The form in a JSON text, or every reason why there is none, each with its path. */
export function readFormJson(
  text: string,
): { form: FormDefinition } | { value: unknown; problems: Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(String(error));
    const { formNotJsonAt, formNotJson } = cycleErrors;
    const found = at ? problem(formNotJsonAt, { line: at[1]!, column: at[2]! }) : problem(formNotJson);
    return { value: undefined, problems: [found] };
  }
  const problems = checkForm(value);
  return problems.length > 0 ? { value, problems } : { form: value as FormDefinition };
}
