import { join } from 'node:path';
import Handlebars, { type HelperOptions } from 'handlebars';
import { Injectable } from '@nestjs/common';
import { Texts } from '../i18n/texts.js';
import { defaultLanguage, type Lang } from '../i18n/lang.js';
import { Engine } from './engine.js';
import type { FormState } from './form.js';
import { formHelpers, logicHelpers, markupHelpers, textHelpers } from './helpers.js';
import { actionText, mailParts, type MailAction } from './mail-layout.js';
import type { Page } from './page.js';
import { projectRoot } from './project-root.js';
import type { Shell } from './shell.js';
import { readTemplates } from './template-files.js';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const mailTemplate = /^emails\//;

/** All templates of pages and mails, read once at start. */
@Injectable()
export class Views {
  private readonly html: Engine;
  private readonly text: Engine;

  constructor(texts: Texts) {
    const sources = [...readTemplates(join(projectRoot, 'views'))];
    const helpers = { ...textHelpers(texts), ...logicHelpers };
    this.html = new Engine(new Map(sources.filter(([name]) => !mailTemplate.test(name))), {
      helpers: { ...helpers, ...formHelpers, ...markupHelpers },
    });
    this.text = new Engine(new Map(sources.filter(([name]) => mailTemplate.test(name))), {
      helpers: { ...helpers, action: mailAction },
      plain: true,
    });
  }

  /** A whole page: the template inside the layout with navigation, banners, error summary and the one H1. */
  render(page: Page, shell: Shell): string {
    const { form } = page.model as { form?: FormState };
    const failed = page.options.failed ?? (form !== undefined && form.errors.length > 0);
    const data = { lang: shell.lang, shell };
    const body = new Handlebars.SafeString(this.html.render(page.template, page.model, data));
    return this.html.render('layouts/page', { page, failed, form, body }, data);
  }

  /** A template alone, e.g. a fragment. */
  renderPart(template: string, model: object, lang: Lang): string {
    return this.html.render(template, model, { lang });
  }

  /**
   * `emails/<name>.<lang>`: the first line is the subject, the rest the text, from which the HTML part follows.
   * Without a template in the language the mail is German throughout.
   */
  renderMail(name: string, lang: Lang, model: object): RenderedMail {
    const known = [lang, defaultLanguage].find((each) => this.text.has(`emails/${name}.${each}`));
    if (!known) throw new Error(`No mail "${name}"`);
    const actions: MailAction[] = [];
    const source = this.text.render(`emails/${name}.${known}`, model, { lang: known, actions });
    const [subject = '', ...lines] = source.trim().split('\n');
    const text = `${lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()}\n`;
    const parts = mailParts(text, actions);
    const html = this.renderPart('layouts/mail-html', { subject, lang: known, parts }, known);
    return { subject: subject.trim(), text, html };
  }
}

/** `{{action "Bewerbung ansehen" url}}`: a button in the HTML part, words and address in the text. */
function mailAction(text: string, url: string, options: HelperOptions): string {
  const action = { text, url };
  (options.data as { actions: MailAction[] }).actions.push(action);
  return actionText(action);
}
