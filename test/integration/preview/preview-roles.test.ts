import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPreviews, type Previewing } from './previewing.js';

let previewing: Previewing;
beforeAll(async () => {
  previewing = await startPreviews();
});
afterAll(() => previewing.system.close());

describe.each(['published', 'unpublished'] as const)('in a cycle that is %s', (which) => {
  const see = async (role: string, moment: string, path?: string) => {
    const first = await previewing.begin(previewing.cycles[which], role, moment);
    return path ? previewing.organiser.get(path) : first;
  };

  it('a visitor sees the call come and go', async () => {
    expect((await see('visitor', 'callOpens.before')).text).toContain('Bewerben können Sie sich ab');
    const open = await see('visitor', 'deadline.before');
    expect(open.text).toContain('Bewerbungsschluss heute');
    expect(open.$('main a:contains("Jetzt bewerben")')).toHaveLength(1);
    const over = await see('visitor', 'deadline.after');
    expect(over.text).toContain('Die Bewerbungsfrist ist vorbei');
    expect(over.$('main a:contains("Jetzt bewerben")')).toHaveLength(0);
  });

  it('a visitor sees laureates from their publication on, and nothing before', async () => {
    const year = previewing.years[which];
    expect((await see('visitor', 'publication.before', `/preistraeger/${year}`)).status).toBe(404);
    const results = await see('visitor', 'publication.at', `/preistraeger/${year}`);
    expect([results.status, results.text.includes('Musterstadt')]).toEqual([200, true]);
  });

  it('a visitor is nobody: pages behind the sign-in lead there', async () => {
    expect((await see('visitor', 'deadline.before', '/bewerbung')).path).toMatch(/^\/anmelden/);
  });

  it('an applicant has nothing before the call, then a draft, then a submitted entry', async () => {
    expect((await see('applicant', 'callOpens.before')).text).toContain('Noch keine Bewerbung');
    const writing = await see('applicant', 'deadline.before');
    expect(writing.text).toMatch(/Entwurf.*Musterstadt.*Einreichen bis/);
    const later = await see('applicant', 'deadline.after');
    expect(later.text).toMatch(/Eingereicht.*Aktenzeichen: KBW-/);
    const dossier = await previewing.organiser.get(
      later.$('main a[href^="/bewerbung/"]').first().attr('href')!,
    );
    expect([dossier.status, dossier.text.includes('Musterstadt')]).toEqual([200, true]);
    expect((await see('applicant', 'juryOpens.at')).text).toContain('Zugelassen');
  });

  it('a section of the draft says that nothing is saved, and no script saves it', async () => {
    const list = await see('applicant', 'deadline.before');
    const id = list.$('main a[href^="/bewerbung/"]').first().attr('href')!.split('/')[2];
    const overview = await previewing.organiser.get(`/bewerbung/${id}`);
    const section = await previewing.organiser.get(
      overview.$(`main a[href^="/bewerbung/${id}/abschnitt"]`).first().attr('href')!,
    );
    expect(section.text).toContain('Vorschau: Nichts wird gespeichert.');
    expect(section.$('[data-autosave]')).toHaveLength(0);
  });

  it('a partner reads the entry by its link and may confirm until the deadline', async () => {
    const asked = await see('partner', 'deadline.before');
    expect(asked.path).toMatch(/^\/mitzeichnung\//);
    expect(asked.$('main form[method=post] button').length).toBeGreaterThan(0);
    expect((await see('partner', 'deadline.after')).text).toContain('hat mitgezeichnet');
  });

  it('a juror has sheets while the jury works, nothing before, and only looks afterwards', async () => {
    expect((await see('juror', 'juryOpens.before')).text).toContain('Noch nichts zu bewerten');
    const working = await see('juror', 'juryOpens.at');
    expect(working.text).toContain('0 von 2');
    const sheet = await previewing.organiser.get(working.$('main a:contains("Bogen öffnen")').attr('href')!);
    expect([sheet.status, sheet.text.includes('Musterverein')]).toEqual([200, true]);
    const over = await see('juror', 'juryCloses.after');
    expect(over.text).toContain('Geschlossen');
    expect(over.text).not.toContain('Bogen öffnen');
  });

  it('a member waits at the door of the exchange area and enters when it opens', async () => {
    expect((await see('member', 'exchangeOpens.before')).text).toContain('wir öffnen bald');
    expect((await see('member', 'exchangeOpens.at')).text).toContain('Willkommen!');
  });

  it.each(['visitor', 'applicant', 'partner', 'juror', 'member'])(
    'a %s reaches no page of the organisation, and error pages are marked, too',
    async (role) => {
      const page = await see(role, 'deadline.before', '/organisation');
      expect(page.status === 403 || page.path.startsWith('/anmelden')).toBe(true);
      expect(page.$('.app-preview')).toHaveLength(1);
      const missing = await previewing.organiser.get('/gibt-es-nicht');
      expect([missing.status, missing.$('.app-preview').length]).toEqual([404, 1]);
    },
  );
});
