import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Board } from '../../../src/exchange/entities/board.entity.js';
import { PostAttachment } from '../../../src/exchange/entities/post-attachment.entity.js';
import { Post } from '../../../src/exchange/entities/post.entity.js';
import { TopicSubscription } from '../../../src/exchange/entities/subscription.entity.js';
import { Topic } from '../../../src/exchange/entities/topic.entity.js';
import { PostsService } from '../../../src/exchange/posts.service.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { DomainEventRow } from '../../../src/platform/events/entities/domain-event.entity.js';
import { cookieNames } from '../../../src/platform/http/cookies.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { makeBoard, makeTopic, member, type Member } from './support.js';

let system: TestSystem;
let ada: Member;
let bo: Member;
let board: { id: string; slug: string };
let visitor: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system, 2024);
  ada = await member(system, cycle, 'Köln', 'Ada Amt');
  bo = await member(system, cycle, 'Gehrde', 'Bo Rathaus');
  board = await makeBoard(system);
});
afterAll(() => system.close());
beforeEach(async () => {
  visitor = await system.signedIn(ada.person);
});

const posts = (topicId: string) => system.database.reader.findBy(Post, { topicId });
const pdf = (name = 'Beschluss.pdf') =>
  new File(['%PDF-1.7\nRatsbeschluss\nstartxref\n9\n%%EOF\n'], name, { type: 'application/pdf' });

describe('a new topic', () => {
  it('appears with its first post, Markdown and files, and its author is told of answers', async () => {
    await visitor.get(`/austausch/${board.slug}`);
    await visitor.follow('Neues Thema');
    const shown = await visitor.press('Thema veröffentlichen', {
      title: 'Wie gewinnen wir den Rat?',
      body: 'Wir brauchen **Argumente**.\n\n<script>alert(1)</script>',
      files: [pdf()],
    });
    expect([shown.status, shown.$('h1').text()]).toEqual([200, 'Wie gewinnen wir den Rat?']);
    expect(shown.$('article strong').text()).toBe('Argumente');
    expect(shown.$('article script').length).toBe(0);
    expect(shown.$('article').text()).toContain('Köln');
    expect(shown.text).toContain('Sie bekommen eine E-Mail, wenn jemand antwortet.');
    const file = await visitor.fetch(shown.$('article a[download]').attr('href') ?? '');
    expect([file.status, file.headers.get('content-type'), (await file.text()).slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    const start = await visitor.get('/austausch');
    expect(start.text).toContain('Wie gewinnen wir den Rat?');
  });

  it('is opened once by a double click', async () => {
    const before = await system.database.reader.count(Topic);
    await visitor.get(`/austausch/${board.slug}/neu`);
    const { path, method, body } = visitor.filled('Thema veröffentlichen', {
      title: 'Zweimal',
      body: 'Text',
    });
    const answers = await Promise.all([1, 2].map(() => visitor.fetch(path, { method, body: body! })));
    const goals = answers.map(({ status, headers }) => [status, headers.get('location')]);
    expect(goals[0]).toEqual([303, expect.stringContaining('/austausch/beitrag/')]);
    expect(goals[1]).toEqual(goals[0]);
    expect(await system.database.reader.count(Topic)).toBe(before + 1);
  });

  it('comes back with everything typed when something is missing or too long', async () => {
    await visitor.get(`/austausch/${board.slug}/neu`);
    const body = 'ü'.repeat(10_001);
    const again = await visitor.press('Thema veröffentlichen', { title: '', body });
    expect([again.status, again.title.startsWith('Fehler:')]).toEqual([422, true]);
    expect(again.$('textarea[name=body]').text().trim()).toBe(body);
    expect(again.text).toContain('10001 Zeichen, erlaubt sind 10000');
    expect(again.text).toContain('Bitte geben Sie dem Thema einen Titel.');
  });

  it('refuses false, empty and too large files and keeps the text', async () => {
    const cases: [File, number, string][] = [
      [new File(['MZ\u0090\u0000program'], 'plan.pdf'), 422, 'nicht erlaubt'],
      [new File([], 'leer.pdf'), 422, 'ist leer'],
      [new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'gross.pdf'), 413, 'höchstens 10 MB'],
    ];
    for (const [file, status, reason] of cases) {
      await visitor.get(`/austausch/${board.slug}/neu`);
      const again = await visitor.press('Thema veröffentlichen', {
        title: 'Mit Datei',
        body: 'Langer Text',
        files: [file],
      });
      expect([again.status, again.text]).toEqual([status, expect.stringContaining(reason)]);
      expect(again.$('textarea[name=body]').text().trim()).toBe('Langer Text');
    }
    expect(await system.database.reader.countBy(Topic, { title: 'Mit Datei' })).toBe(0);
  });

  it('survives an expired session with its text', async () => {
    const path = `/austausch/${board.slug}/neu`;
    await visitor.get(path);
    const session = visitor.cookie(cookieNames.session) ?? '';
    visitor.forgetCookie(cookieNames.session);
    const form = await visitor.press('Thema veröffentlichen', {
      title: 'Lange nachgedacht',
      body: 'Eine ganze Seite Text',
      files: [pdf()],
    });
    expect(form.path).toBe(`/anmelden?weiter=${encodeURIComponent(path)}`);
    const kept = visitor.cookie(cookieNames.kept) ?? '';
    const back = await system.signedIn(ada.person);
    expect(session).not.toBe('');
    Reflect.get(back, 'cookies').set(cookieNames.kept, kept);
    const again = await back.get(path);
    expect(again.$('input[name=title]').attr('value')).toBe('Lange nachgedacht');
    expect(again.$('textarea[name=body]').text().trim()).toBe('Eine ganze Seite Text');
    expect(again.text).toContain('Ihre Eingaben sind wieder da');
  });
});

describe('an answer', () => {
  it('stands in the topic once, tells the others, and can be switched off', async () => {
    const { topicId } = await makeTopic(system, bo.visitor, board.id, 'Antworten');
    await visitor.get(`/austausch/${board.slug}/${topicId}`);
    const { path, method, body } = visitor.filled('Antwort veröffentlichen', { body: 'Gern!' });
    await Promise.all([1, 2].map(() => visitor.fetch(path, { method, body: body! })));
    const written = await posts(topicId);
    expect(written.map((post) => post.body).toSorted()).toEqual(['Gern!', 'Zu: Antworten']);
    const answer = written.find((post) => post.body === 'Gern!')!;
    const event = await system.database.reader.findOneByOrFail(DomainEventRow, {
      type: 'PostWritten',
      subjectId: answer.id,
    });
    expect(event.payload).toEqual({ postId: answer.id, topicId });
    const subscribers = async () =>
      (await system.database.reader.findBy(TopicSubscription, { topicId })).map(({ personId }) => personId);
    expect((await subscribers()).toSorted()).toEqual([ada.person.id, bo.person.id].toSorted());

    await visitor.get(`/austausch/${board.slug}/${topicId}`);
    const quiet = await visitor.press('Nicht mehr benachrichtigen');
    expect(quiet.text).toContain('keine E-Mails mehr');
    expect(await subscribers()).toEqual([bo.person.id]);
    await visitor.press('Antwort veröffentlichen', { body: 'Noch etwas.' });
    expect(await subscribers()).toEqual([bo.person.id]);
    await visitor.get(`/austausch/themen/${topicId}`);
    await visitor.press('Bei Antworten benachrichtigen');
    expect((await subscribers()).length).toBe(2);
  });

  it('is mailed to those who follow the topic and to nobody else, with a link to it', async () => {
    const { topicId } = await makeTopic(system, bo.visitor, board.id, 'Wer hat Post?');
    system.mails.clear();
    await visitor.get(`/austausch/${board.slug}/${topicId}`);
    await visitor.press('Antwort veröffentlichen', { body: 'Hier ist welche.' });
    const mail = await system.mails.waitForMail(({ text }) => text.includes('Hier ist welche.'));
    expect(mail.envelope.to).toEqual([bo.person.email]);
    const link = /https?:\S+\/austausch\/\S+/.exec(mail.text)?.[0] ?? '';
    const reader = await system.signedIn(bo.person);
    expect((await reader.get(new URL(link).pathname)).text).toContain('Hier ist welche.');
    const told = system.mails.mails.filter(({ text }) => text.includes('Hier ist welche.'));
    expect(told.map(({ envelope }) => envelope.to)).toEqual([[bo.person.email]]);
  });

  it('to another board’s topic, an unknown topic or with a strange id finds nothing', async () => {
    const other = await makeBoard(system, 'Andere Fragen');
    const { topicId } = await makeTopic(system, bo.visitor, board.id);
    for (const path of [
      `/austausch/${other.slug}/${topicId}`,
      `/austausch/${board.slug}/${newId()}`,
      `/austausch/${board.slug}/nichts`,
      '/austausch/nirgends',
      '/austausch/nirgends/neu',
      `/austausch/datei/${newId()}`,
      '/austausch/beitrag/1',
    ])
      expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  });
});

describe('a post', () => {
  it('is changed by its author within the hour, and a stale form is told so', async () => {
    const { topicId, postId } = await makeTopic(system, ada.visitor, board.id, 'Ändern');
    const edit = `/austausch/beitrag/${postId}/aendern`;
    await visitor.get(edit);
    const second = await system.signedIn(ada.person);
    await second.get(edit);
    const changed = await visitor.press('Änderung speichern', { body: 'Jetzt besser' });
    expect([changed.status, changed.text]).toEqual([200, expect.stringContaining('geändert')]);
    const stale = await second.press('Änderung speichern', { body: 'Von gestern' });
    expect([stale.status, stale.text]).toEqual([
      422,
      expect.stringContaining('in einem anderen Fenster geändert'),
    ]);
    expect(stale.$('textarea[name=body]').text().trim()).toBe('Von gestern');
    expect((await posts(topicId))[0]?.body).toBe('Jetzt besser');
  });

  it('cannot be changed after the hour; the text stays in the form', async () => {
    const { postId } = await makeTopic(system, ada.visitor, board.id, 'Zu spät');
    const edit = `/austausch/beitrag/${postId}/aendern`;
    await visitor.get(edit);
    const before = system.clock.now();
    system.clock.jumpTo(before.add({ minutes: 61 }));
    const late = await visitor.press('Änderung speichern', { body: 'Zu spät getippt' });
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('nur 60 Minuten lang')]);
    expect(late.$('textarea[name=body]').text().trim()).toBe('Zu spät getippt');
    expect((await visitor.get(edit)).status).toBe(422);
    system.clock.jumpTo(before);
  });

  it('of somebody else can neither be changed nor taken down', async () => {
    const { postId } = await makeTopic(system, bo.visitor, board.id, 'Fremd');
    const own = await makeTopic(system, ada.visitor, board.id, 'Eigen');
    await visitor.get(`/austausch/beitrag/${own.postId}/aendern`);
    for (const act of ['aendern', 'entfernen']) {
      const path = `/austausch/beitrag/${postId}/${act}`;
      expect((await visitor.get(path)).status).toBe(404);
      await visitor.get(`/austausch/beitrag/${own.postId}/aendern`);
      expect((await visitor.post(path, { body: 'Fremde Feder', version: '1' })).status).toBe(404);
    }
    await expect(system.get(PostsService).edit(ada.visitor, postId, 'Fremde Feder', 1)).rejects.toThrow(
      'exchange.errors.notYourPost',
    );
    expect((await system.database.reader.findOneByOrFail(Post, { id: postId })).body).toBe('Zu: Fremd');
  });

  it('is taken down by its author; its text and files are gone for members, its place stays', async () => {
    await visitor.get(`/austausch/${board.slug}/neu`);
    await visitor.press('Thema veröffentlichen', { title: 'Weg damit', body: 'Geheim', files: [pdf()] });
    const { id, topicId } = await system.database.reader.findOneByOrFail(Post, { body: 'Geheim' });
    const file = await system.database.reader.findOneByOrFail(PostAttachment, { postId: id });
    await visitor.get(`/austausch/beitrag/${id}/entfernen`);
    const { path, method, body } = visitor.filled('Beitrag entfernen');
    for (let click = 0; click < 2; click += 1)
      expect((await visitor.fetch(path, { method, body: body! })).status).toBe(303);
    const topic = await visitor.get(`/austausch/${board.slug}/${topicId}`);
    expect(topic.text).toContain('Dieser Beitrag wurde entfernt.');
    expect(topic.html).not.toContain('Geheim');
    expect((await visitor.fetch(`/austausch/datei/${file.id}`)).status).toBe(404);
    expect((await system.database.reader.findOneByOrFail(Topic, { id: topicId })).posts).toBe(0);
    await expect(system.get(PostsService).restore(systemActor, id)).rejects.toThrow(
      'exchange.errors.removedByAuthor',
    );
  });

  it('is taken down by an organiser with a reason, and put back', async () => {
    const { postId, topicId } = await makeTopic(system, bo.visitor, board.id, 'Werbung');
    const organiser = await system.signedIn(await system.person('Orga', 'organiser'));
    await organiser.get(`/austausch/beitrag/${postId}/entfernen`);
    const without = await organiser.press('Beitrag entfernen', { reason: ' ' });
    expect([without.status, without.text]).toEqual([
      422,
      expect.stringContaining('Bitte geben Sie einen Grund an.'),
    ]);
    await organiser.press('Beitrag entfernen', { reason: 'Reine Werbung' });
    const auditor = await system.signedIn(await system.person('Prüferin', 'auditor'));
    const list = await auditor.get('/organisation/austausch/entfernt');
    expect(list.text).toContain('Reine Werbung');
    expect(list.$('main button').length).toBe(0);
    await organiser.get('/organisation/austausch/entfernt');
    const put = `/organisation/austausch/entfernt/${postId}/wieder-einstellen`;
    expect((await auditor.post(put)).status).toBe(403);
    expect((await organiser.post(put)).status).toBe(200);
    expect((await visitor.get(`/austausch/${board.slug}/${topicId}`)).text).toContain('Zu: Werbung');
  });
});

describe('files', () => {
  it('are for those who may enter', async () => {
    await visitor.get(`/austausch/${board.slug}/neu`);
    await visitor.press('Thema veröffentlichen', { title: 'Satzung', body: 'Anbei', files: [pdf()] });
    const [file] = await system.database.reader.find(PostAttachment, { order: { id: 'DESC' }, take: 1 });
    const path = `/austausch/datei/${file!.id}`;
    const guest = await system.signedIn(await system.person('Gast'));
    const status = async (who: Visitor) => (await who.fetch(path)).status;
    expect([await status(system.visitor()), await status(guest), await status(visitor)]).toEqual([
      303, 403, 200,
    ]);
  });

  it('are not taken from those who may not enter', async () => {
    await visitor.get(`/austausch/${board.slug}/neu`);
    const guest = await system.signedIn(await system.person('Gast'));
    await guest.get('/konto');
    const form = new FormData();
    form.append('_csrf', guest.page?.$('input[name=_csrf]').first().attr('value') ?? '');
    form.append('title', 'Eingeschlichen');
    form.append('body', 'Text');
    form.append('files', pdf());
    const answer = await guest.fetch(`/austausch/${board.slug}/neu`, { method: 'POST', body: form });
    expect(answer.status).toBe(403);
    expect(await system.database.reader.countBy(Topic, { title: 'Eingeschlichen' })).toBe(0);
    expect(await system.database.reader.countBy(Board, { id: board.id })).toBe(1);
  });
});
