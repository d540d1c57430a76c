import type { Milestones } from '../../cycles/domain/milestones.js';
import { EntryService } from '../../entries/entry.service.js';
import { SectionService } from '../../entries/section.service.js';
import { SubmissionService } from '../../entries/submission.service.js';
import { type Act, dayTime, spread } from '../act.js';
import { bodyOf } from '../data/lookup.js';
import type { DemoEntry } from '../data/types.js';
import type { Stage } from '../stage.js';
import { addAttachment } from './attachments.js';
import { confirmPartner, invitePartner } from './partners.js';
import { register } from './registration.js';
import { screenEntry } from './screening.js';
import { takeIn } from './teams.js';

type Step = Act['run'];
type Call = Milestones & { callOpens: Temporal.Instant; deadline: Temporal.Instant };

/** The way of a dossier: registered, started, filled in, confirmed by its partners, submitted, sometimes withdrawn. */
export function carryEntry(entry: DemoEntry, year: number, { callOpens, deadline }: Call): Act[] {
  const wanted = dayTime(deadline, -Math.round(entry.startedDaysBeforeDeadline), '09:20');
  const opening = dayTime(callOpens, 0, '11:30');
  const start = Temporal.Instant.compare(wanted, opening) < 0 ? opening : wanted;
  const hours = entry.submittedHoursBeforeDeadline;
  const end = submissionTime(deadline, hours ?? 30);
  const steps = stepsOf(entry);
  const times = spread(start, end, steps.length);
  const acts = steps.map((run, i): Act => ({ at: times[i] ?? end, run }));
  acts.push({ at: start, run: (stage) => begin(stage, entry, year) });
  if (hours !== null) acts.push({ at: end, run: (stage) => submit(stage, entry) });
  if (entry.state === 'withdrawn')
    acts.push({ at: dayTime(deadline, 3, '10:50'), run: (stage) => withdraw(stage, entry) });
  return acts;
}

/** Who is late submits in the evening of the last day, all others in working hours. */
function submissionTime(deadline: Temporal.Instant, hoursBefore: number): Temporal.Instant {
  const at = deadline.subtract({ minutes: Math.round(hoursBefore * 60) });
  if (hoursBefore < 12) return at;
  return dayTime(at, 0, '09:05').add({ minutes: (hoursBefore * 37) % (8 * 60) });
}

/** Organisers decide about eligibility one after the other. */
export function screen(
  entries: readonly DemoEntry[],
  organisers: readonly string[],
  { deadline, screeningEnds }: Call & { screeningEnds: Temporal.Instant },
): Act[] {
  const decided = entries.filter(({ screening }) => screening !== null);
  const times = spread(deadline, screeningEnds, decided.length);
  return decided.map(({ key, screening }, i): Act => ({
    at: times[i] ?? screeningEnds,
    run: async (stage) => {
      const actor = await stage.actor(organisers[i % organisers.length] ?? '');
      if (screening) await screenEntry(stage, actor, stage.idOf('entry', key), screening);
    },
  }));
}

/** What happens between start and submission, in order. Partners confirm what is complete, so that their word stays current. */
function stepsOf(entry: DemoEntry): Step[] {
  const { partners } = entry;
  const sections = Object.keys(entry.answers).map(
    (key): Step =>
      (stage) =>
        save(stage, entry, key),
  );
  const invitations = partners.map(
    (partner): Step =>
      (stage) =>
        invitePartner(stage, entry, partner),
  );
  const confirmed = partners.filter(({ state }) => state === 'confirmed');
  return [
    ...entry.editors.map(
      (editor): Step =>
        (stage) =>
          takeIn(stage, entry, editor),
    ),
    ...sections.slice(0, 2),
    ...invitations,
    ...sections.slice(2),
    ...entry.attachments.map(
      (attachment): Step =>
        (stage) =>
          addAttachment(stage, entry, attachment),
    ),
    ...confirmed.map(
      (partner): Step =>
        (stage) =>
          confirmPartner(stage, partner),
    ),
  ];
}

async function begin(stage: Stage, entry: DemoEntry, year: number): Promise<void> {
  await register(stage, entry.owner);
  const personId = await stage.personId(entry.owner);
  const actor = await stage.actor(entry.owner);
  const [service, cycleId, body] = [stage.get(EntryService), stage.idOf('cycle', year), bodyOf(entry)];
  const id =
    'ars' in body
      ? await service.start(actor, {
          cycleId,
          personId,
          municipalityId: await stage.municipalityId(body.key),
        })
      : await service.startByHand(actor, { cycleId, personId }, withoutKey(body));
  stage.note('entry', entry.key, id);
}

async function save(stage: Stage, { key, owner, answers }: DemoEntry, sectionKey: string): Promise<void> {
  const section = { entryId: stage.idOf('entry', key), personId: await stage.personId(owner), sectionKey };
  const fields = answers[sectionKey] ?? {};
  await stage.get(SectionService).save(await stage.actor(owner), { ...section, fields });
}

async function submit(stage: Stage, { key, owner, publication = true }: DemoEntry): Promise<void> {
  const [actor, personId] = [await stage.actor(owner), await stage.personId(owner)];
  await stage.get(SubmissionService).submit(actor, stage.idOf('entry', key), personId, publication);
}

async function withdraw(stage: Stage, { key, owner }: DemoEntry): Promise<void> {
  const personId = await stage.personId(owner);
  await stage.get(EntryService).withdraw(await stage.actor(owner), stage.idOf('entry', key), personId);
}

function withoutKey<T extends { key: string }>({ key: _key, ...rest }: T): Omit<T, 'key'> {
  return rest;
}
