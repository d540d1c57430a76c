import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Texts } from '../i18n/texts.js';
import { Engine } from './engine.js';
import { formHelpers, logicHelpers, markupHelpers, textHelpers } from './helpers.js';
import { projectRoot } from './project-root.js';

const texts = new Texts(join(projectRoot, 'views', 'locales'), { strict: true });
const helpers = { ...textHelpers(texts), ...logicHelpers, ...formHelpers, ...markupHelpers };

function render(source: string, model: object = {}, partials: Record<string, string> = {}): string {
  const engine = new Engine(new Map(Object.entries({ ...partials, page: source })), { helpers });
  return engine.render('page', model, { lang: 'de' });
}

describe('templates', () => {
  it('escape what people wrote', () => {
    expect(render('<p>{{name}}</p>', { name: '<b>"Köln"</b>' })).toBe(
      '<p>&lt;b&gt;&quot;Köln&quot;&lt;/b&gt;</p>',
    );
  });

  it('speak the language of the page', () => {
    expect(render('{{t "common.skip"}} {{number 1234.5}} {{date day}}', { day: '2026-06-12' })).toBe(
      'Zum Inhalt springen 1.234,5 12.06.2026',
    );
  });

  it('print nothing for a date that is absent', () => {
    expect(render('{{longDateTime at}}{{money amount}}', { at: null })).toBe('');
  });

  it('choose and combine as #if does', () => {
    const source =
      '{{or nothing "a"}}{{#if (and "a" none)}}x{{/if}}{{and "a" "b"}}{{#if (not empty)}}y{{/if}}';
    expect(render(source, { none: 0, empty: [] })).toBe('aby');
  });

  it('may have fields named like helpers', () => {
    expect(render('{{date}} {{error}} {{value}}', { date: 'morgen', error: '&', value: 0 })).toBe(
      'morgen &amp; 0',
    );
  });

  it('refuse helpers and partials that do not exist', () => {
    expect(() => render('{{datum at}}')).toThrow('datum');
    expect(() => render('{{> components/nothing}}')).toThrow('components/nothing');
  });

  it('give partials their parameters and nothing else of the page', () => {
    const partials = { part: '{{title}}|{{hint}}|{{@root.hint}}' };
    expect(render('{{> part title="A"}}', { title: 'page', hint: 'page' }, partials)).toBe('A||page');
  });

  it('keep the line breaks of a text inside indented partials', () => {
    const partials = { area: '<textarea>\n{{text}}</textarea>' };
    expect(render('  {{> area text=text}}', { text: 'a\nb' }, partials)).toContain('>\na\nb<');
  });

  it('render a block where it stands and hand it to the partial', () => {
    const partials = { card: '<b>{{title}}</b>{{body}}' };
    const source =
      '{{#each rows}}{{#within "card" title=name}}<i>{{name}} {{../place}}</i>{{/within}}{{/each}}';
    expect(render(source, { place: 'hier', rows: [{ name: '<A>' }] }, partials)).toBe(
      '<b>&lt;A&gt;</b><i>&lt;A&gt; hier</i>',
    );
  });
});

describe('markdown', () => {
  const markdown = (text: string) => render('{{markdown text}}', { text }).trim();

  it('formats, with headings below those of the page', () => {
    expect(markdown('# Eins\n\n**fett**')).toBe('<h3>Eins</h3>\n<p><strong>fett</strong></p>');
  });

  it('leaves out no level of headings below those of the page', () => {
    expect(markdown('## Eins\n\n### Zwei\n\n## Drei')).toBe('<h3>Eins</h3>\n<h4>Zwei</h4>\n<h3>Drei</h3>');
  });

  it('lets no markup and no script through', () => {
    expect(markdown('<script>alert(1)</script><img src=x onerror=alert(1)>')).not.toMatch(/<script|<img/);
    expect(markdown('[x](javascript:alert(1))')).not.toContain('href');
    expect(markdown('![x](https://example.org/x.png)')).not.toContain('<img');
  });

  it('marks links', () => {
    expect(markdown('[x](https://example.org)')).toBe(
      '<p><a href="https://example.org" rel="noopener">x</a></p>',
    );
  });
});
