import { defaultRubric } from '../../../src/cycles/domain/defaults/rubric.js';
import type { Walker } from './walker.js';

export async function inviteJuror(walker: Walker, name: string, email: string): Promise<void> {
  await walker.fill('Vor- und Nachname', name);
  await walker.fill('E-Mail-Adresse', email);
  await walker.press('Einladung verschicken');
  await walker.page.getByRole('cell', { name: email }).waitFor();
}

export async function acceptInvitation(walker: Walker, municipality: string): Promise<void> {
  if (municipality) await walker.fill('Kommune, in der Sie arbeiten oder ein Amt haben', municipality);
  await walker.press('Einladung annehmen');
  await walker.page.waitForURL('**/jury');
}

/** Scores every criterion of the sheet with one value and hands it in. */
export async function scoreSheet(walker: Walker, value: number, comment: string): Promise<void> {
  // What a value means belongs to its name.
  const radio = { name: new RegExp(`^${value}\\b`) };
  for (const { label } of defaultRubric) await walker.group(label.de).getByRole('radio', radio).check();
  await walker.fill('Bemerkung', comment);
  await walker.press('Entwurf speichern');
  await walker.press('Abgeben');
}

/** Declares to be free of everything that is assigned. */
export async function declareFree(walker: Walker): Promise<void> {
  await walker.follow('Alle auf einer Seite erklären');
  for (const radio of await walker.page.getByRole('radio', { name: 'Nicht befangen', exact: true }).all())
    await radio.check();
  await walker.press('Erklärungen abgeben');
}
