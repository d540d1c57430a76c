import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { linkPurposes } from '../../../src/notifications/domain/mail-links.js';
import { modelOf } from '../../../src/notifications/message-writer.js';
import { allMails } from '../../../src/notifications/mails/all-mails.js';
import { languages } from '../../../src/platform/i18n/lang.js';
import { Texts } from '../../../src/platform/i18n/texts.js';
import { projectRoot } from '../../../src/platform/views/project-root.js';
import { Views } from '../../../src/platform/views/views.service.js';

const texts = new Texts(join(projectRoot, 'views/locales'), { strict: true });
const views = new Views(texts);
const previews = allMails.flatMap((mail) => languages.map((lang) => ({ name: mail.name, lang, mail })));

describe('every mail', () => {
  it.each(previews)('$name reads well in $lang', ({ name, lang, mail }) => {
    const { subject, text } = views.renderMail(name, lang, modelOf(mail.sample, 'Amina Diallo'));
    const facts = Object.values(mail.sample.model).filter(
      (value) => typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}T/.test(value),
    );
    const purposes = Object.values(mail.sample.links ?? {}).map((link) =>
      'path' in link ? `{{path:${link.path}}}` : `{{link:${link.purpose}:${link.id}}}`,
    );
    expect(subject).toMatch(/^\p{Lu}.{5,90}$/u);
    expect(text).toMatch(lang === 'de' ? /^Guten Tag Amina Diallo,\n\n/ : /^Dear Amina Diallo,\n\n/);
    expect(text).toMatch(/\n\n.+\n.+„Kommune bewegt Welt“\n$|\n\n.+\n.+“Kommune bewegt Welt”\n$/);
    expect(text).not.toMatch(/undefined|null|\[object|NaN|\n{3}| {2}|notifications\./);
    expect(purposes.filter((placeholder) => !text.includes(`:\n${placeholder}\n`))).toEqual([]);
    expect(facts.some((fact) => `${subject}\n${text}`.includes(String(fact))) || facts.length === 0).toBe(
      true,
    );
  });

  it.each(allMails)('says in the outbox what $name is about', ({ name }) => {
    expect(languages.map((lang) => texts.has(lang, `notifications.causes.${name}`))).toEqual([true, true]);
  });

  it('has a template of its own in each language', () => {
    expect(new Set(allMails.map(({ name }) => name)).size).toBe(allMails.length);
  });

  it.each(linkPurposes)('uses the link "%s"', (purpose) => {
    const used = allMails.flatMap(({ sample }) => Object.values(sample.links ?? {}));
    expect(used.some((link) => 'purpose' in link && link.purpose === purpose)).toBe(true);
  });
});
