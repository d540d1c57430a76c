/**
 * Questions that are asked only upon an answer to another one appear and disappear at once. What was typed stays in the field and is
 * sent along: the server decides again, and keeps it. The page says that it can do this, so that saving need not stop at what appeared.
 */
export function showDependents(): void {
  for (const form of document.querySelectorAll('form')) {
    const dependents = [...form.querySelectorAll<HTMLElement>('[data-when]')];
    if (dependents.length === 0) continue;
    const said = form.querySelector<HTMLInputElement>('input[name=sofort]');
    if (said) said.value = 'ja';
    const update = () => showAsAnswered(form, dependents);
    form.addEventListener('input', update);
    form.addEventListener('change', update);
    update();
  }
}

/** Until nothing changes any more: what appears may decide about the next. Each round settles one at least. */
function showAsAnswered(form: HTMLFormElement, dependents: readonly HTMLElement[]): void {
  for (let round = 0; round <= dependents.length; round += 1) {
    const changed = dependents.filter((each) => each.hidden === holds(form, each));
    if (changed.length === 0) return;
    for (const each of changed) each.hidden = !each.hidden;
  }
}

function holds(form: HTMLFormElement, { dataset }: HTMLElement): boolean {
  const given = answersTo(form, dataset['when'] ?? '');
  if (given.length === 0) return false;
  const values = (dataset['whenValues'] ?? '').split(' ').filter(Boolean);
  const named = given.some((value) => values.includes(value));
  if (dataset['whenIs'] === 'answered') return true;
  return dataset['whenIs'] === 'notEquals' ? !named : named;
}

/** What stands in a field, or in the fields of a group's rows; a hidden one counts as unanswered. */
function answersTo(form: HTMLFormElement, name: string): string[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
    (field) => field.type !== 'hidden' && (field.name === name || field.name.startsWith(`${name}.`)),
  );
  return fields
    .filter((field) => !field.closest('[data-when][hidden], .app-question[hidden]'))
    .filter((field) => !['checkbox', 'radio'].includes(field.type) || field.checked)
    .map((field) => field.value.trim())
    .filter(Boolean);
}
