import { it } from '@jest/globals';
import type { BrowserScene } from '../scene.js';

const rowIds = async ({ system }: BrowserScene, sql: string): Promise<string[]> =>
  (await system.database.rows<{ id: string }>(sql)).map(({ id }) => id);

/** Many pages, each looked at in light and dark; milliseconds. */
const patience = 180_000;

/** The pages of the organisation that the other steps leave aside, with the data of a whole competition; then those of errors. */
export function organiseInBrowser(scene: () => BrowserScene): void {
  it(
    '1. the organiser looks after the cycle',
    async () => {
      const { cycle } = scene();
      const olga = await scene().olga();
      await olga.goTo('/organisation');
      const cyclePage = `/organisation/wettbewerbsrunden/${cycle.id}`;
      for (const path of [
        '/organisation/wettbewerbsrunden',
        '/organisation/wettbewerbsrunden/neu',
        cyclePage,
      ])
        await olga.goTo(path);
      for (const part of 'grunddaten termine groessenklassen partner kriterien preise dateien formale-pruefung sprachen publikumsabstimmung texte aufbewahrung verlauf formular'.split(
        ' ',
      ))
        await olga.goTo(`${cyclePage}/${part}`);
      await olga.goTo(`${cyclePage}/grunddaten`);
      await olga.fill('Name der Runde', 'Kommune bewegt Welt: gemeinsam weiter');
      await olga.press('Änderung prüfen');
      await olga.reads('gemeinsam weiter');
      for (const page of ['abschnitte/projects', 'neu', 'vorschau'])
        await olga.goTo(`${cyclePage}/formular/${page}`);
    },
    patience,
  );

  it(
    'the organiser looks after directory, mail and log',
    async () => {
      const { roundId, entryId } = scene();
      const olga = await scene().olga();
      const [juror] = await rowIds(scene(), 'SELECT id FROM juror ORDER BY id');
      const [message] = await rowIds(scene(), 'SELECT id FROM message ORDER BY id');
      const [town] = await rowIds(scene(), `SELECT municipality_id AS id FROM entry WHERE id = '${entryId}'`);
      for (const path of [
        'auswertung',
        'kommunen',
        'kommunen/teilnahmen',
        'kommunen/teilnahmen?suche=gibtesnicht',
        `kommunen/${town}`,
        'bewertung',
        `bewertung/jurymitglied/${juror}`,
        `bewertung/jurymitglied/${juror}/entfernen`,
        `bewertung/${roundId}/rangliste`,
        `bewertung/${roundId}/zeiten`,
        'auszeichnungen/2026/neuer-preis',
        'postausgang',
        `postausgang/${message}`,
        'protokoll',
        'protokoll/pruefung',
        'austausch',
        'austausch/mitglieder',
        'austausch/entfernt',
      ])
        await olga.goTo(`/organisation/${path}`);
      await olga.goTo(`/organisation/bewerbungen/${entryId}`);
    },
    patience,
  );

  it('everybody finds the pages that the law asks for, and pages that say what is wrong', async () => {
    const visitor = await scene().people.visitor();
    for (const path of ['/impressum', '/datenschutz', '/barrierefreiheit', '/leichte-sprache'])
      await visitor.goTo(path);
    for (const path of ['/?sprache=en', '/gibt-es-nicht', '/anmelden/link/falsch', '/mitzeichnung/falsch'])
      await visitor.goTo(path);
    const anna = await scene().people.signedIn('Anna Amt');
    for (const path of ['/konto', '/organisation', `/bewerbung/${scene().entryId}/pruefen`])
      await anna.goTo(path);
  });
}
