import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laureatesUrl, openDataUrl, publicationUrl } from '../../../src/awards/awards.paths.js';
import { entryUrl } from '../../../src/entries/entries.paths.js';
import type { MadeEntry } from '../../support/entry-factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { eventsOf, makeScene, type Scene } from './scene.js';

let system: TestSystem;
let scene: Scene;
const at = Temporal.Instant.from('2026-09-09T16:00:00Z');

/** Of every kind: what may be published and what may not, hidden answers among them. */
const answersOf = (name: string) => ({
  contact: { department: `GEHEIM ${name}`, contactPhone: '0221 GEHEIM' },
  commitment: {
    title: `TITEL ${name}`,
    summary: `KURZ ${name}`,
    commitment: `GEHEIM ${name}`,
    website: 'https://www.example.org/offen',
    topics: ['climate'],
  },
  projects: {
    projectExamples: [
      { name: `PROJEKT ${name}`, description: `GEHEIM ${name}`, costs: 1_234_500, countries: 'GEHEIM' },
    ],
  },
});

async function resubmit({ id }: MadeEntry, name: string, consent: string[]): Promise<void> {
  const content = { answers: answersOf(name), ...(consent.length > 0 && { publicationConsent: consent }) };
  await system.database.rows(`UPDATE submission SET content = content || $2 WHERE entry_id = $1`, [
    id,
    JSON.stringify(content),
  ]);
}
const everything = ['commitment.summary', 'commitment.title', 'projects.projectExamples'];

beforeAll(async () => {
  system = await startTestSystem();
  scene = await makeScene(system);
  const { Gehrde, Köln, Bersenbrück } = scene.entries;
  await resubmit(Gehrde, 'Gehrde', [...everything, 'commitment.commitment', 'contact.department']);
  await resubmit(Köln, 'Köln', []);
  await resubmit(Bersenbrück, 'Bersenbrück', everything);
  // What the draft says since is nobody's business.
  await system.database.rows(`UPDATE entry SET title = 'GEHEIM im Entwurf'`);
  system.clock.jumpTo(at.subtract({ hours: 24 }));
  scene.organiser = await system.signedIn(scene.olga);
  await scene.give('small1', Gehrde);
  await scene.give('partnership', Köln);
  await scene.leaveRestEmpty();
  await scene.publishAt(at);
});
afterAll(() => system.close());

async function seen(): Promise<string> {
  const visitor = system.visitor();
  const paths = [
    '/',
    '/preistraeger',
    laureatesUrl(2026),
    `${laureatesUrl(2026)}?sprache=en`,
    openDataUrl(2026),
  ];
  const texts = [];
  for (const path of paths) texts.push(await (await visitor.fetch(path)).text());
  return texts.join('\n');
}
const publicWords = (text: string) =>
  [...new Set(text.match(/(TITEL|KURZ|PROJEKT|GEHEIM) ?[A-Zöüa-z]*/g) ?? [])].toSorted();

describe('answers that laureates released', () => {
  it('are seen by nobody outside before the results are', async () => {
    system.clock.stopAt(at.subtract({ milliseconds: 1 }));
    expect(publicWords(await seen())).toEqual([]);
    expect((await scene.organiser.get(publicationUrl(2026))).status).toBe(200);
  });

  it('appear with the results: only those of laureates, only what was consented to and may be published', async () => {
    system.clock.stopAt(at);
    expect(publicWords(await seen())).toEqual(['KURZ Gehrde', 'PROJEKT Gehrde', 'TITEL Gehrde']);
    const page = await system.visitor().get(laureatesUrl(2026));
    const unfolded = page.$('details:contains("Aus der Bewerbung: Gehrde")');
    expect([unfolded.length, unfolded.text().includes('KURZ Gehrde')]).toEqual([1, true]);
    const data = (await (await system.visitor().fetch(openDataUrl(2026))).json()) as {
      prizes: { laureates: { municipality: string; entry: string; answers: unknown[] }[] }[];
    };
    expect(
      data.prizes.flatMap(({ laureates }) =>
        laureates.map(({ municipality, entry, answers }) => ({ municipality, entry, answers })),
      ),
    ).toEqual([
      {
        municipality: 'Gehrde',
        entry: 'TITEL Gehrde',
        answers: [
          { question: { de: 'Kurzfassung', en: 'Summary' }, answer: 'KURZ Gehrde' },
          {
            question: { de: 'Projektbeispiele', en: 'Project examples' },
            answer: [
              [
                {
                  question: { de: 'Name des Projekts', en: 'Name of the project' },
                  answer: 'PROJEKT Gehrde',
                },
              ],
            ],
          },
        ],
      },
      { municipality: 'Köln', entry: '', answers: [] },
    ]);
  });

  it('are taken off when the team withdraws its consent, and come back when it agrees again', async () => {
    const owner = await system.signedIn(scene.owners.Gehrde);
    const overview = await owner.get(entryUrl(scene.entries.Gehrde.id));
    expect(overview.text).toContain('Veröffentlichung von Angaben');
    const page = await owner.follow('Veröffentlichung von Angaben');
    expect(publicWords(page.html)).toEqual(['KURZ Gehrde', 'PROJEKT Gehrde', 'TITEL Gehrde']);
    const withdrawn = await owner.press('Zustimmung zurücknehmen');
    expect(withdrawn.text).toContain('Sie haben Ihre Zustimmung am');
    expect(publicWords(await seen())).toEqual([]);
    expect((await system.visitor().get(laureatesUrl(2026))).text).toContain('Gehrde (Niedersachsen)');
    const read = await scene.organiser.get(`/organisation/bewerbungen/${scene.entries.Gehrde.id}`);
    expect(read.text).toContain('Die Kommune hat ihre Zustimmung zur Veröffentlichung am');
    await owner.press('Wieder zustimmen');
    expect(publicWords(await seen())).toEqual(['KURZ Gehrde', 'PROJEKT Gehrde', 'TITEL Gehrde']);
    const types = (await eventsOf(system, 'PublicationConsentWithdrawn', 'PublicationConsentGiven')).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['PublicationConsentWithdrawn', 'PublicationConsentGiven']);
  });

  it('are decided by their team alone', async () => {
    const stranger = await system.signedIn(scene.owners.Köln);
    const path = entryUrl(scene.entries.Gehrde.id, 'publication');
    expect((await stranger.fetch(path)).status).toBe(404);
    expect((await stranger.post(path, { tun: 'zuruecknehmen' })).status).toBe(404);
    const own = entryUrl(scene.entries.Köln.id, 'publication');
    expect((await stranger.fetch(own)).status).toBe(404);
    expect((await stranger.post(own, { tun: 'zustimmen' })).status).toBe(404);
    expect(publicWords(await seen())).toEqual(['KURZ Gehrde', 'PROJEKT Gehrde', 'TITEL Gehrde']);
  });
});
