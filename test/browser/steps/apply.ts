import { defaultScreeningRule } from '../../../src/cycles/domain/defaults/screening.js';
import { it } from '@jest/globals';
import { defaultForm } from '../../../src/cycles/domain/defaults/form.js';
import { mailedPath } from '../../support/mail-links.js';
import { registerByMail } from '../../support/pages/account-pages.js';
import {
  beginEntry,
  confirmPartnership,
  fillSection,
  invitePartner,
  uploadFile,
} from '../../support/pages/dossier-pages.js';
import { pdfFile, photoFile } from '../../support/sample-files.js';
import type { BrowserScene } from '../scene.js';

const partner = {
  organisation: 'Weltladen Köln e. V.',
  contactName: 'Pina Partner',
  email: 'pina@example.org',
};

/** Steps 2 to 4: from the start page to the screening. */
export function applyInBrowser(scene: () => BrowserScene, scripts: boolean): void {
  it('2. a visitor registers and begins the entry of Köln', async () => {
    const visitor = await scene().people.visitor();
    await visitor.goTo('/');
    for (const path of ['/teilnahme', '/haeufige-fragen']) await visitor.goTo(path);
    await visitor.goTo('/bewerbung/neu');
    await registerByMail(visitor, scene().system, { name: 'Anna Amt', email: 'anna.amt@example.org' });
    await visitor.goTo('/bewerbung/neu');
    await beginEntry(visitor, 'Köln', scripts);
    await visitor.reads(/ab 100\.000/);
    scene().entryId = visitor.path().split('/').at(-1) ?? '';
  });

  it('3. the applicant fills the dossier, the partner confirms, the applicant submits', async () => {
    const anna = await scene().people.signedIn('Anna Amt');
    await anna.goTo('/bewerbung');
    const dossier = `/bewerbung/${scene().entryId}`;
    await anna.goTo(dossier);
    for (const section of defaultForm.sections) await fillSection(anna, section);
    await anna.follow('Anlagen');
    await uploadFile(anna, pdfFile(), { Bezeichnung: 'Ratsbeschluss' });
    const words = { Bezeichnung: 'Gruppenfoto', Bildbeschreibung: 'Vor dem Rathaus', Bildnachweis: 'Stadt' };
    await anna.field('Nutzungsrecht').selectOption('own');
    await uploadFile(anna, await photoFile(), words);
    await anna.goTo(`${dossier}/team`);
    await anna.goTo(`${dossier}/partner`);
    await invitePartner(anna, partner);

    const pina = await scene().people.visitor();
    await pina.goTo(await mailedPath(scene().system, partner.email, '/mitzeichnung/'));
    await confirmPartnership(pina, partner);

    await anna.goTo(dossier);
    await anna.follow('Prüfen und einreichen');
    await anna.reads('Die Bewerbung ist vollständig.');
    await anna.press('Bewerbung für Köln einreichen');
    await anna.page.waitForURL('**/eingang/1');
    await anna.reads(/KBW-2026-0002/);
    for (const page of ['', '/vergleich', '/oeffnen', '/zurueckziehen']) await anna.goTo(`${dossier}${page}`);
    for (const page of ['/bewerbung/code', '/beleg']) await anna.goTo(page);
  });

  it('4. the organiser admits one entry and rejects another with a reason', async () => {
    scene().goTo('deadline');
    const olga = await scene().olga();
    await olga.goTo('/organisation/bewerbungen');
    await olga.goTo('/organisation/nachreichcodes');
    await olga.goTo(`/organisation/bewerbungen/${scene().entryId}`);
    await olga.follow('Prüfliste bearbeiten');
    for (const [i] of defaultScreeningRule.checklist.entries())
      await olga.page.locator('main form fieldset').nth(i).getByLabel('ja', { exact: true }).check();
    await olga.press('Prüfliste speichern');
    await olga.reads('8 von 8');
    await olga.follow('Zulassen …');
    await olga.press('Zulassen und benachrichtigen');
    await olga.reads('Die Bewerbung ist zugelassen');
    await olga.goTo(`/organisation/bewerbungen/${scene().other.id}`);
    await olga.follow('Nicht zulassen …');
    await olga.press('Nicht zulassen und benachrichtigen');
    await olga.reads('Bitte begründen Sie, warum die Bewerbung nicht zugelassen wird.');
    await olga.page.getByRole('textbox').first().fill('Die Mitzeichnung fehlt.');
    await olga.press('Nicht zulassen und benachrichtigen');
    await olga.reads('Die Bewerbung ist nicht zugelassen');
  });
}
