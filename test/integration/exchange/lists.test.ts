import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryQueries } from '../../../src/exchange/directory.queries.js';
import { PostsService } from '../../../src/exchange/posts.service.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { makeBoard, makeTopic, member, type Member } from './support.js';

let system: TestSystem;
let ada: Member;
let visitor: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system, 2024);
  ada = await member(system, cycle, 'Köln', 'Ada Amt');
  await member(system, cycle, 'Flensburg', 'Fiete Förde');
  visitor = await system.signedIn(ada.person);
});
afterAll(() => system.close());

describe('who takes part', () => {
  it('lists municipalities and organisations with their people, in alphabetical order and without addresses', async () => {
    const shown = await visitor.get('/austausch/verzeichnis');
    const names = shown
      .$('article h3')
      .map((_, each) => shown.$(each).text().trim())
      .get();
    expect(names).toEqual(['Flensburg', 'Köln', 'Verein Flensburg e. V.', 'Verein Köln e. V.']);
    expect(shown.text).toContain('Amina Partner');
    expect(shown.html).not.toContain('@example.org');
  });

  it('is searched by names and people, umlauts either way, signs as they are', async () => {
    const found = async (words: string) =>
      (await system.get(DirectoryQueries).search(words, 1)).lines.map(({ name }) => name);
    expect(await found('koeln')).toEqual(['Köln', 'Verein Köln e. V.']);
    expect(await found('FÖRDE')).toEqual(['Flensburg']);
    expect(await found('schleswig')).toEqual(['Flensburg']);
    expect(await found('%')).toEqual([]);
    expect((await visitor.get('/austausch/verzeichnis?suche=xyz')).text).toContain('Niemand gefunden');
  });

  it('does not name applicants whose exchange has not begun', async () => {
    const later = await makeCycle(system, 2100);
    await expect(member(system, later, 'Bersenbrück', 'Berta Bald')).rejects.toThrow(
      'exchange.errors.membersOnly',
    );
    const shown = await visitor.get('/austausch/verzeichnis');
    expect(shown.text).not.toContain('Bersenbrück');
    const organiser = await system.signedIn(await system.person('Orga', 'organiser'));
    const members = await organiser.get('/organisation/austausch/mitglieder');
    expect(members.text).toContain('Ada Amt');
    expect(members.text).not.toContain('Berta Bald');
  });
});

describe('lists', () => {
  /** The least of a few times: queues work beside the page. */
  const count = async (path: string) => {
    const counts: number[] = [];
    for (let time = 0; time < 5; time += 1)
      counts.push((await statementsOf(system, () => visitor.get(path))).length);
    return Math.min(...counts);
  };

  it('cost the same statements for one topic and for thirty', async () => {
    const { id, slug } = await makeBoard(system, 'Viele Themen');
    await makeTopic(system, ada.visitor, id, 'Thema 0');
    const paths = ['/austausch', `/austausch/${slug}`];
    const one = [await count(paths[0]!), await count(paths[1]!)];
    for (let number = 1; number < 30; number += 1)
      await makeTopic(system, ada.visitor, id, `Thema ${number}`);
    expect([await count(paths[0]!), await count(paths[1]!)]).toEqual(one);
    const shown = await visitor.get(paths[1]!);
    expect(shown.$('article').length).toBe(20);
    expect(shown.$('article h2').first().text().trim()).toBe('Thema 29');
    expect((await visitor.get(`${paths[1]}?seite=2`)).$('article').length).toBe(10);
    expect((await visitor.get(`${paths[1]}?seite=unfug`)).$('article').length).toBe(20);
  });

  it('cost the same statements for one post and for thirty; links lead to the page of a post', async () => {
    const { id, slug } = await makeBoard(system, 'Viele Beiträge');
    const { topicId } = await makeTopic(system, ada.visitor, id, 'Lang');
    const path = `/austausch/${slug}/${topicId}`;
    const one = await count(path);
    let last = '';
    for (let number = 1; number < 30; number += 1) {
      last = await system
        .get(PostsService)
        .answer(ada.visitor, topicId, { body: `Antwort ${number}`, formId: newId() });
    }
    expect(await count(path)).toBe(one);
    const answer = await visitor.fetch(`/austausch/beitrag/${last}`);
    expect(answer.headers.get('location')).toBe(`${path}?seite=2#beitrag-${last}`);
    expect((await visitor.get(`/austausch/themen/${topicId}`)).text).toContain('Antwort 29');
  });
});
