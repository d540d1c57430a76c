import { ConfirmationService } from '../../entries/confirmation.service.js';
import { EntryService } from '../../entries/entry.service.js';
import { ExtensionService } from '../../entries/extension.service.js';
import { LateCodeService } from '../../entries/late-code.service.js';
import { PartnerService } from '../../entries/partner.service.js';
import { type Act, dayTime } from '../act.js';
import { entries2026 } from '../data/cycle-2026.js';
import {
  carriedOver2026,
  change2026,
  extension2026,
  lateCodes2026,
  objection2026,
  partners2026,
  picture2026,
  team2026,
} from '../data/late-2026.js';
import type { DemoEntry } from '../data/types.js';
import type { Stage } from '../stage.js';
import { addAttachment } from './attachments.js';
import { confirmPartner, invitePartner, partnerToken } from './partners.js';
import { rewrite } from './rewrite.js';
import { askForAccess, inviteIntoTeam, takeIn } from './teams.js';

interface Times {
  deadline: Temporal.Instant;
  juryCloses: Temporal.Instant;
}

/** Entries that go on after the deadline: one with more time, two with a code; in the first a whole team is at work. */
export function goOnLate({ deadline, juryCloses }: Times, now: Temporal.Instant, organiser: string): Act[] {
  const until = dayTime(juryCloses, -2, '23:59');
  const at = (daysAgo: number, time: string, run: Act['run']): Act => ({
    at: dayTime(now, -daysAgo, time),
    run,
  });
  const wangen = entries2026.find(({ key }) => key === team2026.entry) as DemoEntry;
  const { current, outdated, objecting } = partners2026;
  return [
    { at: dayTime(deadline, -12, '10:25'), run: carryOver },
    { ...at(9, '10:10', (stage) => giveCodes(stage, organiser, until)), say: 'Nachzügler der Runde 2026' },
    at(8, '09:40', (stage) => extend(stage, organiser, until)),
    at(8, '11:20', (stage) => takeIn(stage, wangen, team2026.editor)),
    at(8, '13:05', (stage) => renewLink(stage, wangen)),
    at(7, '09:15', (stage) => addAttachment(stage, wangen, picture2026, team2026.editor)),
    at(7, '10:05', async (stage) => {
      for (const partner of [outdated, current, objecting]) await invitePartner(stage, wangen, partner);
    }),
    at(6, '18:30', (stage) => confirmPartner(stage, outdated)),
    at(5, '14:45', (stage) => rewrite(stage, { ...change2026, entry: wangen.key, by: team2026.editor })),
    at(4, '08:55', (stage) => confirmPartner(stage, current)),
    at(4, '19:20', (stage) => object(stage)),
    at(3, '09:30', async (stage) => {
      await inviteIntoTeam(stage, wangen, team2026.invited);
    }),
    at(1, '15:10', (stage) => askForAccess(stage, wangen, team2026.asking)),
  ];
}

async function carryOver(stage: Stage): Promise<void> {
  const { entry, owner, municipality } = carriedOver2026;
  const id = await stage.get(EntryService).start(await stage.actor(owner), {
    cycleId: stage.idOf('cycle', 2026),
    personId: await stage.personId(owner),
    municipalityId: await stage.municipalityId(municipality),
    carryOver: 'everything',
  });
  stage.note('entry', entry, id);
}

async function extend(stage: Stage, organiser: string, until: Temporal.Instant): Promise<void> {
  const { entry, reason } = extension2026;
  await stage
    .get(ExtensionService)
    .extend(await stage.actor(organiser), stage.idOf('entry', entry), { until, reason });
}

async function giveCodes(stage: Stage, organiser: string, until: Temporal.Instant): Promise<void> {
  const service = stage.get(LateCodeService);
  const [actor, cycleId] = [await stage.actor(organiser), stage.idOf('cycle', 2026)];
  for (const { redemptions, reason, redeemedBy, revoked } of lateCodes2026) {
    const expiresAt = until.subtract({ hours: 48 });
    const code = await service.create(actor, cycleId, { redemptions, expiresAt, until, reason });
    for (const entry of redeemedBy) {
      const owner = ownerOf(entry);
      const redeemed = { entryId: stage.idOf('entry', entry) };
      await service.redeem(await stage.actor(owner), code, redeemed, await stage.personId(owner));
    }
    if (revoked)
      await service.revoke(
        actor,
        await stage.id('SELECT id FROM late_code WHERE cycle_id = $1 AND reason = $2', [cycleId, reason]),
      );
  }
}

/** The first link of the partner that only was asked ends while the team still works. */
async function renewLink(stage: Stage, { key, owner }: DemoEntry): Promise<void> {
  const entryId = stage.idOf('entry', key);
  const partnerId = await stage.id(`SELECT id FROM partner WHERE entry_id = $1 AND state = 'invited'`, [
    entryId,
  ]);
  const [actor, personId] = [await stage.actor(owner), await stage.personId(owner)];
  await stage.get(PartnerService).renew(actor, entryId, personId, partnerId);
}

async function object(stage: Stage): Promise<void> {
  await stage.get(ConfirmationService).object(partnerToken(stage, partners2026.objecting), objection2026);
}

function ownerOf(entry: string): string {
  const found = entries2026.find(({ key }) => key === entry);
  return found?.owner ?? carriedOver2026.owner;
}
