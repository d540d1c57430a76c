import { AdditionalPrizesService } from '../../awards/additional-prizes.service.js';
import { AwardQueries } from '../../awards/award.queries.js';
import { LetterQueries } from '../../awards/letter.queries.js';
import { LettersService } from '../../awards/letters.service.js';
import { revisionOf, textRevision } from '../../awards/prize-rows.js';
import { PrizesService } from '../../awards/prizes.service.js';
import { ActionRunner } from '../../cycles/action-runner.service.js';
import { PublicationService } from '../../awards/publication.service.js';
import { listOf } from '../../awards/recipient-rows.js';
import { resultsRevision } from '../../awards/result-rows.js';
import { type Act, dayTime } from '../act.js';
import { awards2024 } from '../data/awards-2024.js';
import type { Stage } from '../stage.js';

const year = 2024;

/** The jury's decisions of 2024 as announced: decided, described, written to everybody, public at the ceremony. */
export function giveAwards(
  { deliberation, publication }: { deliberation: Temporal.Instant; publication: Temporal.Instant },
  organiser: string,
): Act[] {
  return [
    {
      at: dayTime(deliberation, 0, '15:40'),
      say: `Runde ${year}: Preise, Schreiben, Veröffentlichung`,
      run: (stage) => decide(stage, organiser),
    },
    { at: dayTime(deliberation, 12, '11:10'), run: (stage) => describe(stage, organiser) },
    { at: dayTime(publication, -21, '09:30'), run: (stage) => release(stage, organiser) },
    {
      at: dayTime(publication, -2, '14:15'),
      run: (stage) => schedule(stage, organiser, publication),
    },
    {
      at: publication,
      run: (stage) => stage.get(ActionRunner).runDue(),
    },
  ];
}

const prizesOf = (stage: Stage) => stage.get(AwardQueries).prizes(stage.idOf('cycle', year));

async function decide(stage: Stage, organiser: string): Promise<void> {
  for (const prize of await prizesOf(stage)) {
    const laureates = awards2024.filter((award) => award.prize === prize.key);
    await stage.get(PrizesService).decide(await stage.actor(organiser), prize.id, {
      revision: revisionOf(prize),
      outcome: 'given',
      laureates: laureates.map(({ entry }) => stage.idOf('entry', entry)),
      reason: '',
      changeReason: '',
    });
  }
}

async function describe(stage: Stage, organiser: string): Promise<void> {
  const service = stage.get(AdditionalPrizesService);
  for (const { key, awards } of await prizesOf(stage)) {
    for (const { id, laudation } of awards) {
      const text = awards2024.find(({ prize }) => prize === key)?.laudation ?? '';
      await service.describe(await stage.actor(organiser), id, textRevision(laudation), text);
    }
  }
}

async function release(stage: Stage, organiser: string): Promise<void> {
  const cycleId = stage.idOf('cycle', year);
  const recipients = await stage.get(LetterQueries).recipients(cycleId);
  const announced = { letters: recipients.length, list: listOf(recipients) };
  await stage.get(LettersService).release(await stage.actor(organiser), cycleId, announced);
}

async function schedule(stage: Stage, organiser: string, visibleFrom: Temporal.Instant): Promise<void> {
  const cycleId = stage.idOf('cycle', year);
  const results = resultsRevision(await stage.get(AwardQueries).preview(cycleId));
  const publish = { visibleFrom, seen: null, results };
  await stage.get(PublicationService).schedule(await stage.actor(organiser), cycleId, publish);
}
