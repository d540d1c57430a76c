import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { EntryMember } from '../../src/entries/entities/entry-member.entity.js';
import { cookieNames } from '../../src/platform/http/cookies.js';
import { newId } from '../../src/platform/database/new-id.js';
import { axeFindingsInBothThemes, startBrowser } from '../support/browser.js';
import { makeEntry } from '../support/entry-factories.js';
import { eventually } from '../support/eventually.js';
import { inSystem, makeCycle, makeMunicipality } from '../support/factories.js';
import { PeopleWithBrowsers } from '../support/pages/people-with-browsers.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

let system: TestSystem;
let browser: Browser;
let people: PeopleWithBrowsers;
let id: string;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), startBrowser()]);
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const [owner, editor] = [await system.person('Anna Amt'), await system.person('Maria Muster')];
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
  const member = { id: newId(), entryId: id, personId: editor.id, role: 'editor' } as const;
  await inSystem(system, (tx) => tx.insert(EntryMember, { ...member, joinedAt: tx.now }));
});
beforeEach(async () => {
  await system.database.rows(`DELETE FROM entry_section WHERE section_key = 'cooperation'`);
  people = new PeopleWithBrowsers(browser, system, true);
});
afterEach(() => people.closeWindows());
afterAll(async () => {
  await browser.close();
  await system.close();
});

const stored = async () =>
  (
    await system.database.row<{ answers: Record<string, unknown> }>(
      `SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = 'cooperation'`,
      [id],
    )
  )?.answers;
const isStored = (answers: Record<string, unknown>) =>
  eventually(async () => isDeepStrictEqual(await stored(), answers));
/** Saves that wait for somebody who has locked the entry. */
const waiting = async () =>
  (
    await system.database.rows(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%OF e%'`,
    )
  ).length;
const open = async (page: Page) =>
  void (await page.goto(`${system.url}/bewerbung/${id}/abschnitt/cooperation`));
const opened = async (name: string): Promise<Page> => {
  const { page } = await people.signedIn(name);
  await open(page);
  return page;
};
const quality = (page: Page) => page.locator('textarea[name=quality]');
const state = (page: Page) => page.locator('[data-autosave-state]');

describe('saving while somebody types', () => {
  it('saves after a pause and on leaving the field, says when, and lets the page go without a question', async () => {
    const page = await opened('Anna Amt');
    await quality(page).pressSequentially('Auf Augenhöhe');
    await isStored({ quality: 'Auf Augenhöhe' });
    await state(page)
      .getByText(/^Gespeichert um \d\d:\d\d Uhr$/)
      .waitFor();
    await quality(page).pressSequentially(' seit 2009');
    await page.locator('textarea[name=continuity]').focus();
    await isStored({ quality: 'Auf Augenhöhe seit 2009' });
    expect(await axeFindingsInBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: 'Zur Übersicht ohne Speichern' }).click();
    await page.waitForURL(`**/bewerbung/${id}`);
  });

  it('saves what was typed last when the page goes away', async () => {
    const page = await opened('Anna Amt');
    await quality(page).fill('Schnell noch');
    await page.goto(`${system.url}/bewerbung/${id}`);
    await isStored({ quality: 'Schnell noch' });
  });

  it('goes on with the button on what it has saved', async () => {
    const page = await opened('Anna Amt');
    await quality(page).fill('Eins');
    await isStored({ quality: 'Eins' });
    await quality(page).fill('Zwei');
    await page.getByRole('button', { name: 'Speichern und zurück' }).click();
    await page.waitForURL(`**/bewerbung/${id}`);
    expect(await stored()).toEqual({ quality: 'Zwei' });
  });

  it('leads to both texts when two people write the same answer, and saves the others', async () => {
    const [anna, maria] = [await opened('Anna Amt'), await opened('Maria Muster')];
    await quality(maria).fill('Von Maria');
    await isStored({ quality: 'Von Maria' });
    await quality(anna).fill('Von Anna');
    await anna.locator('textarea[name=continuity]').fill('Auch von Anna');
    await isStored({ quality: 'Von Maria', continuity: 'Auch von Anna' });
    await state(anna).getByRole('button', { name: 'Beide Texte vergleichen' }).click();
    await anna.getByRole('heading', { name: /^Text von Maria Muster/ }).waitFor();
    expect(await axeFindingsInBothThemes(anna)).toEqual([]);
    expect(await quality(anna).inputValue()).toBe('Von Anna');
    await anna.getByLabel('Mein Text, so wie er jetzt im Feld steht').check();
    await anna.getByRole('button', { name: 'Speichern und zurück' }).click();
    await isStored({ quality: 'Von Anna', continuity: 'Auch von Anna' });
  });

  it('keeps trying when the line is down', async () => {
    const page = await opened('Anna Amt');
    await page.context().setOffline(true);
    await quality(page).fill('Im Tunnel');
    await state(page).getByText('Die Verbindung ist gestört.').waitFor();
    await page.context().setOffline(false);
    await isStored({ quality: 'Im Tunnel' });
    await state(page).getByText('Gespeichert um').waitFor();
  });

  it('keeps the text when the session is gone: it is there after signing in', async () => {
    const page = await opened('Anna Amt');
    const context = page.context();
    const [session] = (await context.cookies()).filter(({ name }) => name === cookieNames.session);
    await context.clearCookies({ name: cookieNames.session });
    await quality(page).fill('Nach der Mittagspause');
    await state(page).getByRole('button', { name: 'Anmelden und Text behalten' }).click();
    await page.waitForURL('**/anmelden**');
    await context.addCookies([session!]);
    await open(page);
    expect(await quality(page).inputValue()).toBe('Nach der Mittagspause');
    await isStored({ quality: 'Nach der Mittagspause' });
  });

  it('loses nothing that was typed while a save was under way when the page goes away', async () => {
    const page = await opened('Anna Amt');
    await inSystem(system, async (tx) => {
      await tx.rows('SELECT 1 FROM entry WHERE id = $1 FOR UPDATE', [id]);
      await quality(page).fill('Der Anfang');
      const underWay = page.waitForRequest('**/zwischenstand');
      await page.locator('textarea[name=continuity]').focus();
      await underWay;
      await quality(page).fill('Der Anfang und das Ende');
      await page.close({ runBeforeUnload: true });
      await eventually(async () => (await waiting()) === 2);
    });
    await isStored({ quality: 'Der Anfang und das Ende' });
  });

  it('shows a copy to nobody else who signs in in the same window', async () => {
    const page = await opened('Anna Amt');
    await page.context().setOffline(true);
    await quality(page).fill('Nur für Anna');
    await state(page).getByText('Die Verbindung ist gestört.').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.route('**/zwischenstand', (route) => route.abort());
    await page.context().setOffline(false);
    const maria = (await opened('Maria Muster')).context();
    const [session] = (await maria.cookies()).filter(({ name }) => name === cookieNames.session);
    await page.context().addCookies([session!]);
    await open(page);
    expect(await quality(page).inputValue()).toBe('');
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  });

  it('puts back what a page that went away could not save, and forgets it on signing out', async () => {
    const page = await opened('Anna Amt');
    await page.context().setOffline(true);
    await quality(page).fill('Nur in diesem Fenster');
    await state(page).getByText('Die Verbindung ist gestört.').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.route('**/zwischenstand', (route) => route.abort());
    await page.context().setOffline(false);
    await open(page);
    expect(await quality(page).inputValue()).toBe('Nur in diesem Fenster');
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.waitForURL((url) => !url.pathname.includes('abschnitt'));
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  });
});
