import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { BrowserScene } from './scene.js';
import { applyInBrowser } from './steps/apply.js';
import { decideInBrowser } from './steps/decide.js';
import { organiseInBrowser } from './steps/organise.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each([true, false])('the main journey in a browser, JavaScript: %s', (scripts) => {
  let scene: BrowserScene;
  beforeAll(async () => {
    scene = await BrowserScene.open(browser, scripts);
  });
  afterEach(() => scene.people.closeWindows());
  afterAll(() => scene.close());

  applyInBrowser(() => scene, scripts);
  decideInBrowser(() => scene);
  organiseInBrowser(() => scene);

  it('had no barriers and fitted a phone, on every page', () => {
    expect(scene.people.inspection.findings).toEqual([]);
    expect(scene.people.inspection.pages.size).toBeGreaterThan(60);
  });
});
