import type { Locator } from 'playwright-core';
import {
  hasRows,
  type Question,
  rowQuestions,
  type Section,
  type SimpleQuestion,
} from '../../../src/cycles/domain/form-definition.js';
import type { InvitedPartner } from '../applicant-acts.js';
import { answerTo } from '../complete-answers.js';
import { bytesOf } from '../sample-files.js';
import type { Walker } from './walker.js';

/** The search for one's municipality and the start of the entry. */
export async function beginEntry(walker: Walker, town: string, scripts: boolean): Promise<void> {
  const search = walker.field('Ihre Kommune');
  if (scripts) {
    await search.pressSequentially(town);
    await walker.page.getByRole('option', { name: new RegExp(`^${town}`) }).click();
    await walker.press('Kommune suchen');
  } else {
    await search.fill(town);
    await walker.press('Kommune suchen');
    await walker.follow(town);
  }
  await walker.press(`Bewerbung für ${town} beginnen`);
  await walker.reads(`Die Bewerbung für ${town} ist angelegt.`);
}

/** Opens a section from the task list, answers everything and comes back to the list. */
export async function fillSection(walker: Walker, section: Section): Promise<void> {
  await walker.follow(section.title.de);
  for (const question of section.questions) await answerQuestion(walker, question);
  await walker.press('Speichern und zurück');
  await walker.reads('Gespeichert.');
}

async function answerQuestion(walker: Walker, question: Question): Promise<void> {
  if (!hasRows(question)) return answer(walker, question, walker.page.getByRole('main'));
  const row = walker.group(`${question.type === 'group' ? question.itemLabel.de : 'Zeile'} 1`);
  for (const each of rowQuestions(question)) await answer(walker, each, row);
}

async function answer(walker: Walker, question: SimpleQuestion, within: Locator): Promise<void> {
  const label = question.label.de;
  if (question.visibleWhen && !(await walker.group(label).or(walker.field(label, within)).isVisible()))
    return;
  if (question.type === 'yesNo' && question.mustBeYes) return walker.field(label, within).check();
  if (question.type === 'yesNo') return walker.choose(label, 'Ja');
  if ('options' in question) {
    for (const { label: option } of question.options.slice(0, question.type === 'choices' ? 2 : 1))
      await walker.group(label).getByLabel(option.de, { exact: true }).check();
    return;
  }
  await walker.field(label, within).fill(String(answerTo(question)));
}

export async function uploadFile(walker: Walker, file: File, words: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(words)) await walker.fill(label, value);
  const upload = { name: file.name, mimeType: file.type, buffer: await bytesOf(file) };
  await walker.field('Dateien').setInputFiles(upload);
  await walker.press('Datei hochladen');
  await walker.page.getByRole('heading', { name: words['Bezeichnung']! }).waitFor();
}

export async function invitePartner(walker: Walker, partner: InvitedPartner): Promise<void> {
  await walker.fill('Name der Organisation', partner.organisation);
  await walker.page.getByRole('radio', { name: /^Migrant/ }).check();
  await walker.fill('Ansprechperson', partner.contactName);
  await walker.fill('E-Mail-Adresse', partner.email);
  await walker.press('Einladung schicken');
  await walker.reads(`${partner.organisation} ist eingeladen.`);
}

export async function confirmPartnership(walker: Walker, partner: InvitedPartner): Promise<void> {
  await walker.fill('Ihr Vor- und Nachname', partner.contactName);
  await walker.fill('Ihre Funktion', 'Vorsitz');
  await walker.press(`Für ${partner.organisation} mitzeichnen`);
  await walker.reads('Vielen Dank, die Bewerbung ist mitgezeichnet.');
}
