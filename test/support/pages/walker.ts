import type { Locator, Page } from 'playwright-core';
import { axeFindingsInBothThemes, screens } from '../browser.js';

/** What was found on the pages that somebody reached; a page is looked at once, however many people come by. */
export class Inspection {
  readonly findings: string[] = [];
  readonly pages = new Set<string>();

  constructor(
    readonly url: string,
    readonly scripts: boolean,
  ) {}
}

type Name = string | RegExp;

/** Somebody with a real browser. Every page that is reached is checked: barriers (where scripts run) and width of a phone. */
export class Walker {
  constructor(
    readonly page: Page,
    private readonly inspection: Inspection,
  ) {}

  async goTo(path: string): Promise<void> {
    const answer = await this.page.goto(new URL(path, this.inspection.url).href);
    if (!answer || answer.status() >= 500) throw new Error(`${path}: ${answer?.status()}`);
    await this.look();
  }

  /** Follows the first link of that name. */
  async follow(name: Name): Promise<void> {
    await this.page.getByRole('link', named(name)).first().click();
    await this.look();
  }

  /** Presses the first button of that name. */
  async press(name: Name): Promise<void> {
    await this.page.getByRole('button', named(name)).first().click();
    await this.look();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
  }

  /** A field by its label, with or without "(freiwillig)". */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(labelled(label)).first();
  }

  /** Fields and buttons of a fieldset by its legend. */
  group(legend: string): Locator {
    return this.page.getByRole('group', { name: labelled(legend) });
  }

  async choose(legend: string, option: string): Promise<void> {
    await this.group(legend).getByRole('radio', { name: option, exact: true }).check();
  }

  /** Waits until the page says so. */
  async reads(text: Name): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async arrivedAt(heading: Name): Promise<void> {
    await this.page.getByRole('heading', { level: 1, ...named(heading) }).waitFor();
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Checks the page as it stands, once for each kind of page. */
  async look(): Promise<void> {
    await this.page.waitForLoadState('load');
    const kind = `${this.path().replaceAll(identifiers, '/…')} ${await this.page.title()}`;
    const { findings, pages, scripts } = this.inspection;
    if (pages.has(kind)) return;
    pages.add(kind);
    const found = scripts ? await axeFindingsInBothThemes(this.page) : [];
    await this.page.setViewportSize(screens.phone);
    const wide = await this.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (Number(wide) > 0) found.push(`${wide} px too wide for a phone`);
    await this.page.setViewportSize(screens.desktop);
    findings.push(...found.map((finding) => `${kind}: ${finding}`));
  }
}

/** Parts of an address that are not the same twice: ids and tokens. */
const identifiers = /\/[\w-]{32,}/g;

const named = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name });
const labelled = (label: string): RegExp =>
  new RegExp(`^\\s*${RegExp.escape(label)}\\s*(\\(freiwillig\\))?\\s*$`);
