import type { Browser, BrowserContext } from 'playwright-core';
import type { GeneralRole } from '../../../src/accounts/domain/roles.js';
import { cookieNames } from '../../../src/platform/http/cookies.js';
import { openWindow } from '../browser.js';
import type { TestSystem } from '../test-system.js';
import { Inspection, Walker } from './walker.js';

/** Opens windows for people; every window belongs to one person, as every person has a browser of their own. */
export class PeopleWithBrowsers {
  readonly inspection: Inspection;
  private readonly windows: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly system: TestSystem,
    private readonly javaScriptEnabled: boolean,
  ) {
    this.inspection = new Inspection(system.url, javaScriptEnabled);
  }

  async visitor(): Promise<Walker> {
    return new Walker(await (await this.window()).newPage(), this.inspection);
  }

  async signedIn(name: string, ...roles: GeneralRole[]): Promise<Walker> {
    const someone = await this.system.signedIn(await this.system.person(name, ...roles));
    const window = await this.window();
    const value = someone.cookie(cookieNames.session) ?? '';
    await window.addCookies([{ name: cookieNames.session, value, url: this.system.url }]);
    return new Walker(await window.newPage(), this.inspection);
  }

  async closeWindows(): Promise<void> {
    await Promise.all(this.windows.splice(0).map((window) => window.close()));
  }

  private async window(): Promise<BrowserContext> {
    const window = await openWindow(this.browser, { javaScriptEnabled: this.javaScriptEnabled });
    this.windows.push(window);
    return window;
  }
}
