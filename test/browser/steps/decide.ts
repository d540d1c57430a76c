import { expect, it } from '@jest/globals';
import { mailedPath } from '../../support/mail-links.js';
import { acceptInvitation, declareFree, inviteJuror, scoreSheet } from '../../support/pages/jury-pages.js';
import type { BrowserScene } from '../scene.js';

/** Steps 5 to 8: from the jury to the exchange. */
export function decideInBrowser(scene: () => BrowserScene): void {
  it('5. jurors accept, score and declare conflicts', async () => {
    const jurors = [
      { name: 'Jutta Domplatz', email: 'jutta.domplatz@example.org', municipality: 'Köln' },
      { name: 'Lena Ledig', email: 'lena.ledig@example.org', municipality: '' },
      { name: 'Mia Mittel', email: 'mia.mittel@example.org', municipality: '' },
    ];
    const olga = await scene().olga();
    await olga.goTo(`/organisation/bewertung/jury/${scene().cycle.id}`);
    for (const { name, email, municipality } of jurors) {
      await inviteJuror(olga, name, email);
      const juror = await scene().people.visitor();
      await juror.goTo(await mailedPath(scene().system, email, '/jury/einladung/'));
      await acceptInvitation(juror, municipality);
    }
    scene().goTo('juryOpens');
    const opening = await scene().olga();
    await opening.goTo(`/organisation/bewertung/planen/${scene().cycle.id}`);
    await opening.fill('Name der Bewertungsrunde', 'Hauptrunde');
    await opening.press('Bewertungsrunde anlegen');
    scene().roundId = opening.path().split('/').at(-1) ?? '';
    await opening.follow('Runde öffnen');
    await opening.press('Bewertungsrunde öffnen');

    const jutta = await scene().people.signedIn('Jutta Domplatz');
    await jutta.goTo('/jury');
    expect(await jutta.page.getByText('Köln').count()).toBe(0);

    const lena = await scene().people.signedIn('Lena Ledig');
    await lena.goTo('/jury');
    await declareFree(lena);
    await lena.goTo('/jury');
    await lena.follow('Nächste offene Bewerbung');
    await scoreSheet(lena, 8, 'Klar und überzeugend.');
    await lena.goTo('/jury');
    await lena.reads('Alle Bögen sind abgegeben');

    const mia = await scene().people.signedIn('Mia Mittel');
    await mia.goTo('/jury');
    await mia.follow(/^Sind Sie befangen/);
    await mia.fill('Grund, wenn Sie befangen sind', 'Ich habe die Stadt beraten.');
    await mia.press('Befangen melden');
    expect(await mia.page.getByText('Köln').count()).toBe(0);
  });

  it('6. the organiser closes the round and reads a ranking that can be recomputed', async () => {
    scene().goTo('juryCloses');
    const olga = await scene().olga();
    await olga.goTo(`/organisation/bewertung/${scene().roundId}`);
    await olga.follow('Runde schließen');
    await olga.press('Bewertungsrunde schließen');
    await olga.reads('8,00');
    await olga.follow('Rangliste prüfen');
    await olga.reads('Alles stimmt überein');
  });

  it('7. a prize is given, letters are released, results appear at their instant', async () => {
    scene().goTo('deliberation');
    const olga = await scene().olga();
    await olga.goTo('/organisation/auszeichnungen?runde=2026');
    await olga.goTo(`/organisation/auszeichnungen/preis/${await scene().prizeId('large1')}`);
    await olga.page.getByRole('checkbox', { name: /Köln/ }).check();
    await olga.press('Beschluss speichern');
    await scene().leaveOtherPrizesEmpty();
    await olga.goTo('/organisation/auszeichnungen/2026/schreiben');
    await olga.press('2 Schreiben freigeben');
    await olga.goTo('/organisation/auszeichnungen/2026/veroeffentlichung');
    await olga.press('Weiter zur Prüfung');
    await olga.press('Veröffentlichung festlegen');

    scene().goTo('publication', -1);
    const visitor = await scene().people.visitor();
    await visitor.goTo('/preistraeger/2026');
    expect(await visitor.page.getByText('Köln').count()).toBe(0);
    scene().goTo('publication', 1);
    await visitor.goTo('/preistraeger');
    await visitor.goTo('/preistraeger/2026');
    await visitor.reads(/Köln/);
    const anna = await scene().people.signedIn('Anna Amt');
    await anna.goTo(`/bewerbung/${scene().entryId}/ergebnis`);
    await anna.reads(/Herzlichen Glückwunsch/);
  });

  it('8. applicants and partners talk in the exchange area, nobody else enters', async () => {
    scene().goTo('exchangeOpens');
    const olga = await scene().olga();
    await olga.goTo('/organisation/austausch/bereiche/neu');
    await olga.fill('Name', 'Gute Beispiele');
    await olga.page.getByLabel(/Beschreibung/).fill('Was gelungen ist');
    await olga.press('Bereich speichern');
    const anna = await scene().people.signedIn('Anna Amt');
    await anna.goTo('/austausch');
    await anna.goTo('/austausch/gute-beispiele');
    await anna.follow('Neues Thema');
    await anna.fill('Titel', 'Wie überzeugt man den Rat?');
    await anna.fill('Ihr Beitrag', 'Wir suchen **Argumente**.');
    await anna.press('Thema veröffentlichen');
    await anna.reads('Ihr Thema ist veröffentlicht.');
    await anna.fill('Ihre Antwort', 'Noch ein Gedanke.');
    await anna.press('Antwort veröffentlichen');
    await anna.reads('Noch ein Gedanke.');
    for (const path of ['/austausch/verzeichnis', '/austausch/material']) await anna.goTo(path);
    const juror = await scene().people.signedIn('Lena Ledig');
    await juror.goTo('/austausch');
    await juror.reads('Wer dabei ist');
  });
}
