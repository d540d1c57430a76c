import { describe, expect, it } from '@jest/globals';
import { defaultRubric } from '../../cycles/domain/defaults/rubric.js';
import { checkOrder } from '../../cycles/domain/milestones.js';
import { phaseAt } from '../../cycles/domain/phase.js';
import { boardProblems, postProblems, topicProblems } from '../../exchange/domain/posts.js';
import { derivedConflicts } from '../../jury/domain/conflicts.js';
import { scoreProblems, sheetProblems } from '../../jury/domain/score.js';
import { entries2024 } from './cycle-2024.js';
import { entries2026 } from './cycle-2026.js';
import { boards } from './exchange.js';
import { bodyOf, peopleOf, personOf } from './lookup.js';
import { milestones2024, milestonesAround } from './milestones.js';
import { jurors, staff } from './people.js';
import { sheets2026 } from './scores-2026.js';
import { type DemoJuror } from './types.js';

const emailOf = (key: string) => personOf(key).email;
const twice = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) < i);

describe('the jury of 2026', () => {
  const admitted = entries2026.filter(({ state }) => state === 'admitted');
  const conflictsOf = (juror: DemoJuror) =>
    admitted
      .filter((entry) => {
        const ties = {
          personId: juror.person,
          email: emailOf(juror.person),
          municipalityId: juror.municipality,
          districtKey: juror.municipality?.slice(0, 5) ?? null,
          employer: juror.employer,
          associations: juror.associations,
        };
        const derived = derivedConflicts(ties, {
          municipalityId: entry.municipality,
          applicant: bodyOf(entry).name,
          words: [],
          districtKey: bodyOf(entry).key.slice(0, 5),
          team: [entry.owner, ...entry.editors].map((key) => ({ personId: key, email: emailOf(key) })),
          partners: entry.partners.map((p) => ({ name: p.organisation, email: emailOf(p.contact) })),
        });
        return (
          derived.some(({ effect }) => effect === 'blocks') ||
          juror.declared.some((declared) => declared.entry === entry.key)
        );
      })
      .map(({ key }) => key);

  it('has seven people, one chair, and conflicts of each kind', () => {
    expect(jurors.filter(({ chair }) => chair)).toHaveLength(1);
    expect(jurors.map(conflictsOf)).toEqual([
      [],
      ['koeln'],
      ['witzenhausen', 'grossalmerode'],
      ['ulm'],
      ['dueren'],
      [],
      [],
    ]);
  });

  it('scored by the rubric, each entry once, never one in conflict', () => {
    expect(twice(sheets2026.map(({ juror, entry }) => `${juror} ${entry}`))).toEqual([]);
    for (const sheet of sheets2026) {
      const juror = jurors.find(({ person }) => person === sheet.juror)!;
      expect(conflictsOf(juror)).not.toContain(sheet.entry);
      expect(admitted.map(({ key }) => key)).toContain(sheet.entry);
      const check = sheet.state === 'submitted' ? sheetProblems : scoreProblems;
      expect(check(defaultRubric, sheet.scores)).toEqual([]);
    }
    const states = Object.groupBy(sheets2026, ({ state }) => state);
    expect([states.submitted?.length, states.draft?.length]).toEqual([35, 6]);
  });
});

describe('the exchange area', () => {
  it('keeps its limits and runs forward in time', () => {
    expect(boards.flatMap(boardProblems)).toEqual([]);
    expect(twice(boards.map(({ slug }) => slug))).toEqual([]);
    for (const { title, posts } of boards.flatMap(({ topics }) => topics)) {
      expect(topicProblems({ title, body: posts[0]!.body, files: posts[0]!.files.length })).toEqual([]);
      expect(posts.flatMap(({ body, files }) => postProblems({ body, files: files.length }))).toEqual([]);
      const times = posts.map(({ hoursAgo }) => hoursAgo);
      expect([title, times]).toEqual([title, times.toSorted((a, b) => b - a)]);
    }
  });

  it('is written by those who may enter it', () => {
    const members = new Set([...entries2024.flatMap(peopleOf), ...staff.map(({ key }) => key)]);
    const posts = boards.flatMap(({ topics }) => topics.flatMap((topic) => topic.posts));
    expect(posts.filter(({ author }) => !members.has(author))).toEqual([]);
  });
});

describe('the dates', () => {
  it('are in order, with the jury of 2026 at work whenever the demonstration is built', () => {
    for (const day of ['2026-01-15', '2026-04-02', '2026-11-22', '2028-02-29']) {
      const today = Temporal.PlainDate.from(day);
      const milestones = milestonesAround(today);
      const noon = today.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '12:00' }).toInstant();
      expect(checkOrder(milestones)).toEqual([]);
      expect(phaseAt(milestones, noon)).toBe('jury');
    }
    expect(checkOrder(milestones2024)).toEqual([]);
  });
});
