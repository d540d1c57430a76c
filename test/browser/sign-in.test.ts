import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindingsInBothThemes, openWindow, startBrowser } from '../support/browser.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

describe.each([true, false])('signing in, JavaScript: %s', (javaScriptEnabled) => {
  it('shows what is wrong, keeps what was typed, and has no barriers', async () => {
    const window = await openWindow(browser, { javaScriptEnabled });
    const page = await window.newPage();
    await page.goto(`${system.url}/anmelden`);
    if (javaScriptEnabled) expect(await axeFindingsInBothThemes(page)).toEqual([]);
    await page.getByLabel('E-Mail-Adresse').first().fill('kein-at');
    await page.getByRole('button', { name: 'Link zuschicken' }).click();
    expect(await page.title()).toMatch(/^Fehler: Anmelden/);
    expect(await page.getByLabel('E-Mail-Adresse').first().inputValue()).toBe('kein-at');
    if (javaScriptEnabled) {
      expect(await axeFindingsInBothThemes(page)).toEqual([]);
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    }
    await window.close();
  });
});
