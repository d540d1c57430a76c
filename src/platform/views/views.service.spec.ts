import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Texts } from '../i18n/texts.js';
import { emptyForm, failedForm, type FormState } from './form.js';
import { page } from './page.js';
import { projectRoot } from './project-root.js';
import type { Shell } from './shell.js';
import { Views } from './views.service.js';

const views = new Views(new Texts(join(projectRoot, 'views', 'locales'), { strict: true }));

const shell: Shell = {
  filesUnchecked: false,
  lang: 'de',
  path: '/seite?a=1&b=2',
  csrf: 'token"',
  siteName: 'Kommune bewegt Welt',
  navigation: [{ text: 'Preisträger', href: '/preistraeger', current: true }],
  account: { name: 'Amina <Öztürk>', href: '/konto', signOutAction: '/abmelden' },
  notices: [],
  footer: [],
  languages: [{ lang: 'en', text: 'English', href: '?sprache=en' }],
  assets: { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: [] },
};

const withForm = (form: FormState) => views.render(page('errors/422', 'Bewerbung', { form }), shell);

describe('a page', () => {
  const html = views.render(page('errors/404', 'Diese Seite gibt es nicht', { reference: 'A7-19' }), shell);

  it('has one H1 and a title from the title of the page', () => {
    expect(html.match(/<h1[^>]*>[^<]*<\/h1>/g)).toEqual([
      '<h1 class="kern-heading-x-large">Diese Seite gibt es nicht</h1>',
    ]);
    expect(html).toContain('<title>Diese Seite gibt es nicht – Kommune bewegt Welt</title>');
  });

  it('shows the model, the account and the way out, all escaped', () => {
    expect(html).toContain('<strong class="app-reference">A7-19</strong>');
    expect(html).toContain('Amina &lt;Öztürk&gt;');
    expect(html).toContain(
      '<form method="post" action="/abmelden" data-forget-drafts><input type="hidden" name="_csrf" value="token&quot;">',
    );
  });

  it('is in the language of the reader', () => {
    const english = views.render(page('errors/404', 'Not found', {}), { ...shell, lang: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('We found nothing at this address.');
  });

  it('announces what just happened, failures at once', () => {
    const roles = (['success', 'danger'] as const).map((kind) => {
      const flashed = views.render(page('errors/404', 'Seite'), {
        ...shell,
        flash: [{ kind, title: 'Geschehen' }],
      });
      return /kern-alert--\w+" role="(\w+)"/.exec(flashed)?.[1];
    });
    expect(roles).toEqual(['status', 'alert']);
  });

  it('holds no inline script and no inline style', () => {
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/);
  });
});

describe('a page with a form', () => {
  it('names the errors at the top, links to the fields and says so in the title', () => {
    const html = withForm(
      failedForm({}, [{ field: 'projekte[0].titel', text: 'Geben Sie einen Titel an.' }]),
    );
    expect(html).toContain('<title>Fehler: Bewerbung – Kommune bewegt Welt</title>');
    expect(html).toContain('Bitte prüfen Sie eine Angabe');
    expect(html).toContain('href="#projekte-0-titel">Geben Sie einen Titel an.</a>');
  });

  it('says nothing of errors where there are none', () => {
    expect(withForm(emptyForm())).not.toMatch(/Fehler:|data-error-summary/);
  });

  it('says when the text came back', () => {
    expect(withForm({ ...emptyForm(), restored: true })).toContain('Ihre Eingaben sind wieder da');
  });
});

describe('a field', () => {
  const render = (name: string, params: object) => views.renderPart(`components/${name}`, params, 'de');

  it('keeps what was typed, says what is wrong and ties it together', () => {
    const form = failedForm({ ziel: '"><script>' }, [{ field: 'ziel', text: 'Zu lang.' }]);
    const html = render('textarea', { form, name: 'ziel', label: 'Ziel', limit: 2000 });
    expect(html).toContain('aria-describedby="ziel-limit ziel-error"');
    expect(html).toContain('\n&quot;&gt;&lt;script&gt;</textarea>');
    expect(html).toContain('höchstens 2.000 Zeichen');
    expect(html).toContain('id="ziel-error"');
  });

  it('is marked where it is voluntary', () => {
    expect(render('text-input', { name: 'a', label: 'A', optional: true })).toContain('(freiwillig)');
    expect(render('text-input', { name: 'a', label: 'A' })).toContain('aria-required="true"');
  });

  it('shows zero as a value', () => {
    expect(render('number', { name: 'preis', label: 'Preis', value: 0 })).toContain('value="0"');
  });
});
