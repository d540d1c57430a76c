import type { Link } from './shell.js';

export interface PageOptions {
  /** HTTP status; 200 when absent, 422 for a failed form. */
  status?: number;
  breadcrumb?: { text: string; href?: string }[];
  /** Uses the whole width: tables, dashboards. Text pages stay narrow for reading. */
  wide?: boolean;
  noindex?: boolean;
  /** Marks the title with "Fehler:"; set by itself when `model.form` has errors. */
  failed?: boolean;
  /** Small line above the heading, e.g. a reference number. */
  preline?: string;
  /** Introductory sentence below the heading. */
  lead?: string;
  /** Large coloured head for entry pages; `actions` are its buttons. */
  hero?: { actions?: Link[]; note?: string };
  /** For search engines. */
  description?: string;
}

/** What a controller returns: which template, its title (also the H1), its model. */
export class Page {
  constructor(
    readonly template: string,
    readonly title: string,
    readonly model: object,
    readonly options: PageOptions = {},
  ) {}
}

export function page(template: string, title: string, model: object = {}, options: PageOptions = {}): Page {
  return new Page(template, title, model, options);
}
