import { mailedPath } from '../mail-links.js';
import type { TestSystem } from '../test-system.js';
import type { Walker } from './walker.js';

/** From "Konto anlegen" to the confirming click behind the link of the mail. */
export async function registerByMail(
  walker: Walker,
  system: TestSystem,
  person: { name: string; email: string },
): Promise<void> {
  await walker.follow('Konto anlegen');
  await walker.fill('Vor- und Nachname', person.name);
  await walker.fill('E-Mail-Adresse', person.email);
  await walker.press('Konto anlegen');
  await walker.arrivedAt('Sehen Sie in Ihr Postfach');
  await walker.goTo(await mailedPath(system, person.email, '/anmelden/link/'));
  await walker.press('Adresse bestätigen und anmelden');
  await walker.reads('Sie sind angemeldet.');
}
