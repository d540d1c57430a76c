import { describe, expect, it } from '@jest/globals';
import {
  confirmAsPartner,
  fillSections,
  invitePartner,
  startEntry,
  submitEntry,
} from '../../support/applicant-acts.js';
import { rowAnswers } from '../../support/complete-answers.js';
import { pdfFile, photoFile } from '../../support/sample-files.js';
import { applicants, type Journey, partnerOf } from '../journey.js';

export const apply = (journey: Journey): void =>
  describe('3. the applicants fill their dossiers and submit', () => {
    it('answers every section and adds a second project example', async () => {
      const anna = await journey.as(applicants.Köln);
      const id = journey.entry('Köln');
      await fillSections(anna, id, journey.form);
      const projects = journey.form.sections.find(({ key }) => key === 'projects')!;
      await anna.get(`/bewerbung/${id}/abschnitt/projects`);
      await anna.press('Projektbeispiel hinzufügen');
      await anna.press('Speichern und zurück', rowAnswers(projects.questions[0]!, 1));
      const check = await anna.get(`/bewerbung/${id}/pruefen`);
      expect(check.text).toContain('Zum Einreichen fehlt noch eine Angabe');
      expect(check.text).toContain('Projektbeispiel 2');
    });

    it('uploads a council resolution and a photo', async () => {
      const anna = await journey.as(applicants.Köln);
      const id = journey.entry('Köln');
      const photo = await photoFile();
      const words = {
        title: 'Gruppenfoto',
        altText: 'Zwölf Menschen vor dem Rathaus',
        credit: 'Stadt Köln',
        rights: 'own',
      };
      for (const [file, more] of [
        [pdfFile(), { title: 'Ratsbeschluss' }],
        [photo, words],
      ] as const) {
        await anna.get(`/bewerbung/${id}/anlagen`);
        const page = await anna.press('Datei hochladen', { file, ...more });
        expect([page.status, page.text.includes(more.title)]).toEqual([200, true]);
        journey.files.push(file);
      }
    });

    it('invites a partner, who confirms by the link of the mail', async () => {
      const anna = await journey.as(applicants.Köln);
      await invitePartner(anna, journey.entry('Köln'), partnerOf('Köln'));
      const done = await confirmAsPartner(journey.system, partnerOf('Köln'));
      expect(done.text).toContain('Vielen Dank, die Bewerbung ist mitgezeichnet.');
      const told = await journey.system.mails.waitForMail(
        ({ envelope, subject }) =>
          envelope.to.includes('anna.amt@example.org') && subject.startsWith('Mitgezeichnet'),
      );
      expect(told.text).toContain(partnerOf('Köln').organisation);
    });

    it('checks and submits', async () => {
      const anna = await journey.as(applicants.Köln);
      const id = journey.entry('Köln');
      const check = await anna.get(`/bewerbung/${id}/pruefen`);
      expect(check.text).toContain('Die Bewerbung ist vollständig.');
      const receipt = await submitEntry(anna, id, 'Köln');
      expect(receipt.text).toContain('KBW-2026-0001');
    });

    it.each(['Flensburg', 'Gehrde'] as const)('%s submits too', async (town) => {
      const applicant = await journey.as(applicants[town]);
      const id = await startEntry(applicant, town);
      journey.entries.set(town, id);
      await fillSections(applicant, id, journey.form);
      await invitePartner(applicant, id, partnerOf(town));
      await confirmAsPartner(journey.system, partnerOf(town));
      await submitEntry(applicant, id, town);
    });

    it('leaves one entry a draft: after deadline and grace nothing can be submitted', async () => {
      const dora = await journey.as(applicants.Bersenbrück);
      const id = await startEntry(dora, 'Bersenbrück');
      journey.entries.set('Bersenbrück', id);
      await fillSections(dora, id, journey.form);
      journey.goTo('deadline');
      const late = await journey.as(applicants.Bersenbrück);
      const page = await late.get(`/bewerbung/${id}`);
      expect(page.text).toContain('Diese Bewerbung wurde nicht eingereicht.');
      expect((await late.get(`/bewerbung/${id}/pruefen`)).$('main button')).toHaveLength(0);
    });
  });
