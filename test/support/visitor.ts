import { type CheerioAPI, load } from 'cheerio';

export interface SeenPage {
  status: number;
  /** Path with query, after redirects. */
  path: string;
  html: string;
  $: CheerioAPI;
  /** Visible text of the main part, white space folded. */
  text: string;
  title: string;
  headers: Headers;
}

type Values = Record<string, string | string[] | File | File[]>;

/** Somebody with a browser without JavaScript: keeps cookies, follows redirects, fills forms and presses buttons. */
export class Visitor {
  private readonly cookies: Map<string, string>;
  page: SeenPage | undefined;

  constructor(
    readonly url: string,
    cookies: Record<string, string> = {},
  ) {
    this.cookies = new Map(Object.entries(cookies));
  }

  async get(path: string): Promise<SeenPage> {
    return this.request(path, { method: 'GET' });
  }

  /** Presses the button (or the only button with this text inside `form`) after filling in `values`. */
  async press(button: string, values: Values = {}, inForm?: string): Promise<SeenPage> {
    const { path, method, body } = this.filled(button, values, inForm);
    return this.request(path, { method, ...(body && { body }) });
  }

  /** What pressing would send, to send it twice or later. */
  filled(button: string, values: Values = {}, inForm?: string) {
    const { $, path } = this.shown();
    const buttons = $(`${inForm ?? ''} button`.trim()).filter((_, each) => folded($(each).text()) === button);
    const form =
      buttons.first().closest('form').length > 0
        ? buttons.first().closest('form')
        : $(`#${buttons.first().attr('form')}`);
    if (form.length === 0)
      throw new Error(`No form with the button "${button}" on ${path}: ${$('button').text()}`);
    const fields = new FormData();
    const given = new Set(Object.keys(values));
    for (const { name, value } of form.serializeArray()) if (!given.has(name)) fields.append(name, value);
    const name = buttons.first().attr('name');
    if (name) fields.append(name, buttons.first().attr('value') ?? '');
    for (const [field, value] of Object.entries(values)) {
      for (const each of [value].flat()) fields.append(field, each);
    }
    const action = buttons.first().attr('formaction') ?? form.attr('action') ?? path;
    const multipart = form.attr('enctype') === 'multipart/form-data';
    const body = multipart
      ? fields
      : new URLSearchParams([...fields].map(([key, value]) => [key, String(value)]));
    const method = (form.attr('method') ?? 'get').toUpperCase();
    if (method === 'GET') return { path: `${action.split('?')[0]}?${String(body)}`, method };
    return { path: action, method, body };
  }

  /** Posts fields to a path with a valid form token, as a form on that site would. */
  async post(path: string, values: Record<string, string> = {}): Promise<SeenPage> {
    const token = this.page?.$('input[name=_csrf]').first().attr('value') ?? '';
    return this.request(path, { method: 'POST', body: new URLSearchParams({ _csrf: token, ...values }) });
  }

  async request(path: string, init: RequestInit): Promise<SeenPage> {
    const target = new URL(path, new URL(this.page?.path ?? '/', this.url));
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookieHeader() };
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    this.keepCookies(response);
    const location = response.headers.get('location');
    if (location) {
      await response.arrayBuffer();
      return this.request(new URL(location, target).pathname + new URL(location, target).search, {
        method: 'GET',
      });
    }
    const html = await response.text();
    const $ = load(html);
    this.page = {
      status: response.status,
      path: target.pathname + target.search,
      html,
      $,
      text: folded($('main').text() || $('body').text()),
      title: $('title').text(),
      headers: response.headers,
    };
    return this.page;
  }

  /** The raw answer: files, JSON, redirects. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookieHeader() };
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    this.keepCookies(response);
    return response;
  }

  async follow(linkText: string): Promise<SeenPage> {
    const { $, path } = this.shown();
    const link = $('a').filter((_, each) => folded($(each).text()) === linkText);
    const href = link.first().attr('href');
    if (!href) throw new Error(`No link "${linkText}" on ${path}`);
    return this.get(href);
  }

  forgetCookie(name: string): void {
    this.cookies.delete(name);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private shown(): SeenPage {
    if (!this.page) throw new Error('No page is open yet');
    return this.page;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      const gone = attributes.some((each) => /max-age=0|1970/i.test(each));
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
  }
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
