import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Texts } from '../../../src/platform/i18n/texts.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

describe('odd input', () => {
  it('a text that is missing stops a test', () => {
    expect(() => system.get(Texts).t('de', 'common.nothing')).toThrow('common.nothing');
  });

  it('an address with something that is no id leads to 404', async () => {
    const organiser = await system.signedIn(await system.person('Olga Amt', 'organiser'));
    const { status } = await organiser.get('/organisation/bewertung/keine-nummer');
    expect(status).toBe(404);
  });

  it('NUL characters are left out, in addresses and in forms', async () => {
    const organiser = await system.signedIn(await system.person('Olga Amt', 'organiser'));
    expect((await organiser.get('/organisation/bewerbungen?suche=%00K%C3%B6ln')).status).toBe(200);
    const visitor = system.visitor();
    await visitor.get('/registrieren');
    const answer = await visitor.press('Konto anlegen', { name: 'Anna\0 Amt', email: 'kein-at' });
    expect(answer.status).toBe(422);
    expect(answer.$('input[name=name]').attr('value')).toBe('Anna Amt');
  });

  it('answers also where what was typed cannot be kept', async () => {
    const rename = (from: string, to: string) =>
      system.database.dataSource.query(`ALTER TABLE ${from} RENAME TO ${to}`);
    await rename('kept_input', 'kept_elsewhere');
    try {
      const answer = await system.visitor().fetch('/registrieren', {
        method: 'POST',
        body: new URLSearchParams({ name: 'Anna Amt' }),
      });
      expect({ status: answer.status, leaks: (await answer.text()).includes('kept_input') }).toEqual({
        status: 500,
        leaks: false,
      });
    } finally {
      await rename('kept_elsewhere', 'kept_input');
    }
  });

  it('shows a page with a reference number and nothing technical when something breaks', async () => {
    const broken = await startTestSystem({}, (app) =>
      app
        .getHttpAdapter()
        .getInstance()
        .get('/kaputt', async () => {
          throw new Error('secret detail');
        }),
    );
    try {
      const answer = await broken.visitor().fetch('/kaputt');
      expect({ status: answer.status, leaks: (await answer.text()).includes('secret detail') }).toEqual({
        status: 500,
        leaks: false,
      });
    } finally {
      await broken.close();
    }
  });
});
