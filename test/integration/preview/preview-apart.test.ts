import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { PeopleService } from '../../../src/accounts/people.service.js';
import { entryUrl, sectionUrl } from '../../../src/entries/entries.paths.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { FormVersion } from '../../../src/cycles/entities/form-version.entity.js';
import { previewRoles } from '../../../src/preview/domain/cycle-preview.js';
import { inSystem } from '../../support/factories.js';
import type { Visitor } from '../../support/visitor.js';
import { startPreviews, type Previewing } from './previewing.js';

let previewing: Previewing;
let other: Visitor;
beforeAll(async () => {
  previewing = await startPreviews();
  other = await previewing.system.signedIn(await previewing.system.person('Olga Organisation'));
});
afterAll(() => previewing.system.close());
beforeEach(async () => {
  const { organiser } = previewing;
  await organiser.get('/');
  if (organiser.page!.$('.app-preview').length > 0) await previewing.end();
});

const banner = (visitor: Visitor) => visitor.page!.$('.app-preview').text().replaceAll(/\s+/g, ' ').trim();

describe('a preview', () => {
  it('is begun from the overview of a cycle and ended where it was begun', async () => {
    const { organiser, cycles } = previewing;
    await organiser.get(`/organisation/wettbewerbsrunden/${cycles.unpublished}`);
    await organiser.follow('Vorschau als andere Rolle');
    await organiser.press('Vorschau beginnen', {
      role: 'juror',
      moment: 'own',
      'own.day': '2028-07-01',
      'own.time': '12:30',
    });
    expect(banner(organiser)).toMatch(
      /Vorschau: .*gesehen als Jurymitglied: Samstag, 1\. Juli 2028, 12:30 Uhr \(MESZ\)/,
    );
    const { path, text } = await previewing.end();
    expect(path).toBe(`/organisation/wettbewerbsrunden/${cycles.unpublished}/vorschau`);
    expect(text).toContain('Die Vorschau ist beendet');
    expect((await organiser.get('/organisation')).status).toBe(200);
  });

  it('offers its form again while it lasts, filled in as it is', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'member', 'deadline.at');
    const { $, status } = await organiser.follow('Rolle oder Zeitpunkt ändern');
    expect([status, $('input[name=role]:checked').val(), $('input[name="own.day"]').val()]).toEqual([
      200,
      'member',
      '2026-06-12',
    ]);
    expect(banner(organiser)).toContain('Mitglied des Erfahrungsaustauschs');
  });

  it.each([
    [{ role: 'king', moment: 'deadline.at' }, 'Wählen Sie, als wer'],
    [{ role: 'juror', moment: 'deadline.someday' }, 'Wählen Sie einen Zeitpunkt'],
    [
      { role: 'juror', moment: 'own', 'own.day': '2028-02-30', 'own.time': '12:00' },
      'Geben Sie Tag und Uhrzeit an',
    ],
  ])('does not begin with %j', async (values, message) => {
    const { organiser, cycles } = previewing;
    await organiser.get(`/organisation/wettbewerbsrunden/${cycles.published}/vorschau`);
    const { status, text, $ } = await organiser.press('Vorschau beginnen', values);
    expect([status, text.includes(message), $('.app-preview').length]).toEqual([422, true, 0]);
    expect((await organiser.get('/organisation')).status).toBe(200);
  });

  it('is for organisers: neither auditors nor administrators begin one', async () => {
    const { system, cycles } = previewing;
    for (const role of ['auditor', 'administrator'] as const) {
      const visitor = await system.signedIn(await system.person(`Nur ${role}`, role));
      await visitor.get('/konto');
      const path = `/organisation/wettbewerbsrunden/${cycles.published}/vorschau`;
      expect((await visitor.get(path)).status).toBe(403);
      await visitor.get('/konto');
      expect((await visitor.post(path, { role: 'juror', moment: 'deadline.at' })).status).toBe(403);
    }
  });

  it('is over after an hour of real time, with the role, and with the session', async () => {
    const { system, organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'visitor', 'deadline.at');
    const now = system.clock.now();
    system.clock.jumpTo(now.add({ minutes: 61 }));
    expect((await organiser.get('/organisation')).status).toBe(200);
    system.clock.jumpTo(now);

    const person = await system.person('Otto Organisation', 'organiser');
    const otto = await system.signedIn(person);
    await otto.get(`/organisation/wettbewerbsrunden/${cycles.published}/vorschau`);
    await otto.press('Vorschau beginnen', { role: 'visitor', moment: 'deadline.at' });
    await inSystem(system, (tx) => system.get(PeopleService).revoke(tx, person.id, 'organiser'));
    await otto.get('/konto');
    expect([otto.page!.text.includes('Otto'), banner(otto)]).toEqual([true, '']);
  });

  it('lets its organiser sign out', async () => {
    const { system, cycles } = previewing;
    const visitor = await system.signedIn(await system.person('Olga Organisation'));
    await visitor.get(`/organisation/wettbewerbsrunden/${cycles.published}/vorschau`);
    await visitor.press('Vorschau beginnen', { role: 'applicant', moment: 'deadline.at' });
    await visitor.press('Abmelden');
    expect([visitor.page!.text.includes('abgemeldet'), banner(visitor)]).toEqual([true, '']);
  });
});

describe('whatever is posted during a preview', () => {
  it('changes nothing, is kept, and is in its form again once the preview has ended', async () => {
    const { system, organiser, cycles } = previewing;
    const path = `/organisation/wettbewerbsrunden/${cycles.unpublished}/grunddaten`;
    await organiser.get(path);
    const { path: action, method, body } = organiser.filled('Speichern', { name: 'Mein neuer Name' });
    await previewing.begin(cycles.published, 'applicant', 'deadline.at');

    const referer = `${organiser.url}${path}`;
    const refused = await organiser.request(action, {
      method,
      body: body as URLSearchParams,
      headers: { referer },
    });
    expect([refused.status, refused.title.startsWith('Vorschau:')]).toEqual([409, true]);
    expect(refused.text).toContain('Was Sie eingegeben haben, ist nicht verloren');
    const { name } = (await system.database.row<{ name: string }>('SELECT name FROM cycle WHERE id = $1', [
      cycles.unpublished,
    ]))!;
    expect(name).not.toBe('Mein neuer Name');

    const back = await organiser.press('Vorschau beenden und zurück zum Formular');
    expect([back.path, back.$('input[name=name]').val()]).toEqual([path, 'Mein neuer Name']);
  });

  it('is not read with the files of a form', async () => {
    const { system, organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'applicant', 'deadline.at');
    const before = readdirSync(system.config.dataDir, { recursive: true });
    const body = new FormData();
    body.append('_csrf', organiser.page!.$('input[name=_csrf]').first().attr('value')!);
    body.append('title', 'Beschluss');
    body.append('file', new File(['Inhalt'], 'beschluss.txt', { type: 'text/plain' }));
    const { status } = await organiser.request(entryUrl(newId(), 'attachments'), { method: 'POST', body });
    expect([status, readdirSync(system.config.dataDir, { recursive: true })]).toEqual([409, before]);
  });

  it('is answered to scripts with one line', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'applicant', 'deadline.before');
    const id = organiser.page!.$('main a[href^="/bewerbung/"]').first().attr('href')!.split('/')[2]!;
    const token = organiser.page!.$('input[name=_csrf]').first().attr('value')!;
    const answer = await organiser.fetch(sectionUrl(id, 'commitment', 'autosave'), {
      method: 'POST',
      body: new URLSearchParams({ _csrf: token, title: 'Neu' }),
      headers: { accept: 'application/json' },
    });
    const { reason } = (await answer.json()) as { reason: string[] };
    expect([answer.status, reason]).toEqual([409, ['Vorschau: Nichts wird gespeichert.']]);
  });

  it('does not send its organiser to another site', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'visitor', 'deadline.at');
    await organiser.post('/organisation/vorschau/beenden', { back: '//example.org/' });
    expect(organiser.page!.path).toBe(`/organisation/wettbewerbsrunden/${cycles.published}/vorschau`);
  });
});

describe('beside a preview', () => {
  it('another session of the same person, visitors and the start page see what there is', async () => {
    const { system, organiser, cycles } = previewing;
    await previewing.begin(cycles.unpublished, 'visitor', 'deadline.before');
    const visitor = system.visitor();
    const look = async (who: Visitor) => (await who.get('/')).text;
    const texts = await Promise.all([organiser, other, visitor, organiser, other, visitor].map(look));
    expect(texts.map((text) => /Wettbewerb 2028/.test(text))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(texts.map((text) => /Bewerbungsschluss heute/.test(text))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect((await other.get('/organisation')).status).toBe(200);
  });

  it('many requests at once each have their own clock, person and rows', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.unpublished, 'juror', 'juryOpens.at');
    const rounds = Array.from({ length: 8 }, async () => [
      (await organiser.fetch('/jury')).status,
      (await other.fetch('/organisation')).status,
      (await other.fetch('/jury')).status,
      (await organiser.fetch('/organisation')).status,
    ]);
    expect(await Promise.all(rounds)).toEqual(rounds.map(() => [200, 200, 403, 403]));
  });

  it('more previews than have a place wait or are turned away; everybody else is answered', async () => {
    const { organiser, system, cycles } = previewing;
    await previewing.begin(cycles.published, 'applicant', 'deadline.before');
    const previews = Array.from({ length: 40 }, async () => (await organiser.fetch('/bewerbung')).status);
    const visits = Array.from(
      { length: 10 },
      async () => (await system.visitor().fetch('/teilnahme')).status,
    );
    expect(new Set(await Promise.all(visits))).toEqual(new Set([200]));
    expect(new Set(await Promise.all(previews))).toEqual(new Set([200, 503]));
    expect((await organiser.get('/bewerbung')).status).toBe(200);
  });

  it('no page of it is kept by a browser or a cache', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.published, 'visitor', 'deadline.at');
    for (const path of ['/', '/teilnahme', '/preistraeger', '/impressum', '/gibt-es-nicht']) {
      const { headers } = await organiser.get(path);
      expect([path, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 'no-store', null]);
    }
  });

  it('the form of a cycle in preparation is not remembered as it was when somebody looked at it', async () => {
    const { organiser, cycles } = previewing;
    await previewing.begin(cycles.unpublished, 'applicant', 'deadline.before');
    const sectionText = async () => {
      await organiser.get('/bewerbung');
      await organiser.get(organiser.page!.$('main a[href^="/bewerbung/"]').first().attr('href')!);
      return organiser.page!.text;
    };
    expect(await sectionText()).not.toContain('Neu benannter Abschnitt');
    await renameFirstSection();
    expect(await sectionText()).toContain('Neu benannter Abschnitt');
  });
});

describe('a cycle that is not finished', () => {
  const start = (role: string) => {
    const { organiser, cycles } = previewing;
    return organiser.get(`/organisation/wettbewerbsrunden/${cycles.unpublished}/vorschau`).then(() =>
      organiser.press('Vorschau beginnen', {
        role,
        moment: 'own',
        'own.day': '2028-07-01',
        'own.time': '12:30',
      }),
    );
  };

  it('is shown as far as it goes: without dates, classes, prizes, criteria, questions', async () => {
    const { system, cycles } = previewing;
    await inSystem(system, async (tx) => {
      for (const table of ['milestone', 'prize', 'size_class'])
        await tx.rows(`DELETE FROM ${table} WHERE cycle_id = $1`, [cycles.unpublished]);
      await tx.update(Cycle, { id: cycles.unpublished }, { rubric: [] });
      await tx.update(FormVersion, { cycleId: cycles.unpublished }, { definition: { sections: [] } });
    });
    for (const role of previewRoles) {
      const { status, $ } = await start(role);
      expect([role, status < 500, $('.app-preview').length]).toEqual([role, true, 1]);
    }
  });

  it('is gone from its preview when it is deleted, and the preview can be ended', async () => {
    const { system, organiser, cycles } = previewing;
    await start('visitor');
    await inSystem(system, async (tx) => {
      await tx.delete(FormVersion, { cycleId: cycles.unpublished });
      await tx.delete(Cycle, { id: cycles.unpublished });
    });
    const { status, $ } = await organiser.get('/');
    expect([status, $('.app-preview').length]).toEqual([404, 1]);
    const { path, status: after } = await previewing.end();
    expect([path, after]).toEqual(['/organisation', 200]);
  });
});

async function renameFirstSection(): Promise<void> {
  const { system, cycles } = previewing;
  await system.database.rows(
    `UPDATE form_version SET definition = jsonb_set(definition, '{sections,0,title,de}', '"Neu benannter Abschnitt"') WHERE cycle_id = $1`,
    [cycles.unpublished],
  );
}
