import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { defaultForm } from '../../../src/cycles/domain/defaults/form.js';
import { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { Previews } from '../../../src/platform/preview/open-preview.js';
import { previewRoles } from '../../../src/preview/domain/cycle-preview.js';
import { PreviewService } from '../../../src/preview/preview.service.js';
import {
  confirmAsPartner,
  fillSections,
  invitePartner,
  startEntry,
  submitEntry,
} from '../../support/applicant-acts.js';
import { inSystem, makeMunicipality } from '../../support/factories.js';
import { startPreviews, type Previewing } from './previewing.js';

let previewing: Previewing;
beforeAll(async () => {
  previewing = await startPreviews();
});
afterAll(() => previewing.system.close());

it.each(previewRoles)(
  'an applicant does everything from beginning to submission while a page is made for a %s',
  async (role) => {
    const { system, cycles, years } = previewing;
    const before = system.clock.now();
    const deadline = new Date(Date.UTC(years.published, 5, 1)).toISOString();
    system.clock.jumpTo(Temporal.Instant.from(deadline));
    await makeMunicipality(system, 'Köln');
    const cycle = { cycleId: cycles.published, cycleName: 'Runde' };
    const at = `${years.published}-12-01T12:00:00Z`;
    const wish = { ...cycle, role, at, seed: role, until: at };
    const open = await system
      .get(Previews)
      .open(Temporal.Instant.from(at), (tx) => system.get(PreviewService).enter(tx, wish, role));

    const town = 'Köln';
    await inSystem(system, (tx) => tx.rows('UPDATE entry SET exclusive = false'));
    const applicant = await system.signedIn(await system.person(`Anna ${role}`));
    const id = await startEntry(applicant, town);
    await fillSections(applicant, id, defaultForm);
    const partner = { organisation: 'Verein', contactName: 'Amina', email: `verein-${role}@example.org` };
    await invitePartner(applicant, id, partner);
    await confirmAsPartner(system, partner);
    expect((await submitEntry(applicant, id, town)).status).toBe(200);

    expect((await open.context.query({ text: 'SELECT 1 AS still' })).rows).toEqual([{ still: 1 }]);
    await open.close();
    system.clock.jumpTo(before);
  },
);

it('a preview does not wait for long for whoever works on its cycle', async () => {
  const { system, organiser, cycles } = previewing;
  await previewing.begin(cycles.published, 'applicant', 'deadline.before');
  const { status, $ } = await inSystem(system, async (tx) => {
    await tx.lock(Cycle, { id: cycles.published });
    return organiser.get('/bewerbung');
  });
  expect([status, $('.app-preview').length]).toEqual([503, 1]);
  expect((await organiser.get('/bewerbung')).status).toBe(200);
});

it('what comes too late for its page reaches no row', async () => {
  const { system } = previewing;
  const open = await system.get(Previews).open(system.clock.now(), async () => {});
  const late = open.close();
  const written = open.context.manager.query('UPDATE cycle SET name = $1', ['Zu spät']);
  await expect(written).rejects.toThrow('The preview is over');
  await late;
  const names = await system.database.rows<{ name: string }>('SELECT name FROM cycle');
  expect(names.map(({ name }) => name)).not.toContain('Zu spät');
});
