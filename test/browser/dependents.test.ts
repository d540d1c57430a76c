import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formWithEverything, useForm } from '../support/all-questions.js';
import { startBrowser } from '../support/browser.js';
import { makeEntry } from '../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../support/factories.js';
import { PeopleWithBrowsers } from '../support/pages/people-with-browsers.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

let system: TestSystem;
let browser: Browser;
let path: string;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), startBrowser()]);
  const cycle = await makeCycle(system);
  await useForm(system, cycle, formWithEverything);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  const { id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
  path = `/bewerbung/${id}/abschnitt/project`;
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

describe('a question with a condition, with JavaScript', () => {
  it('appears and disappears at once, keeps what was typed, and saving goes on', async () => {
    const people = new PeopleWithBrowsers(browser, system, true);
    const { page } = await people.signedIn('Anna Amt');
    await page.goto(`${system.url}${path}`);
    const day = page.getByLabel('Datum des Beschlusses');
    const proof = page.getByText('noch keine Anlagen hochgeladen');
    const states = async () => [await day.isVisible(), await proof.isVisible()];
    expect(await states()).toEqual([false, false]);
    await page.getByLabel('Ja', { exact: true }).check();
    expect(await states()).toEqual([true, false]);
    await day.fill('1.2.2026');
    expect(await states()).toEqual([true, true]);
    await page.getByLabel('Nein', { exact: true }).check();
    expect(await states()).toEqual([false, false]);
    await page.getByLabel('Ja', { exact: true }).check();
    expect([...(await states()), await day.inputValue()]).toEqual([true, true, '1.2.2026']);
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Geld' }).waitFor();
    await people.closeWindows();
  });
});
