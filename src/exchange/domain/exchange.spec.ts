import { describe, expect, it } from '@jest/globals';
import { entryStates } from '../../entries/domain/entry-state.js';
import { partnerStates } from '../../entries/domain/partner.js';
import { givesMembership, mayEnter, type EntryTie } from './membership.js';
import { boardProblems, editProblem, postProblems, removalProblem, topicProblems } from './posts.js';

const opens = Temporal.Instant.from('2026-09-16T07:00:00Z');
const tie: EntryTie = { as: 'team', entryState: 'admitted', submissions: 1, exchangeOpens: opens };

describe('a member of the exchange area', () => {
  it('is the team of every submitted entry, winner or not', () => {
    expect(entryStates.filter((entryState) => givesMembership({ ...tie, entryState }))).toEqual([
      'draft',
      'submitted',
      'admitted',
      'rejected',
    ]);
    expect(givesMembership({ ...tie, entryState: 'draft', submissions: 0 })).toBe(false);
  });

  it('is a partner that confirmed, and no other', () => {
    expect(partnerStates.filter((as) => givesMembership({ ...tie, as }))).toEqual(['confirmed']);
    expect(givesMembership({ ...tie, as: 'confirmed', submissions: 0 })).toBe(false);
  });

  it('enters when the exchange opens, and still ten years later', () => {
    expect(mayEnter([tie], opens.subtract({ milliseconds: 1 }))).toBe(false);
    expect(mayEnter([tie], opens)).toBe(true);
    expect(mayEnter([tie], opens.add({ hours: 87_600 }))).toBe(true);
    expect(mayEnter([{ ...tie, exchangeOpens: null }], opens)).toBe(false);
    expect(mayEnter([], opens)).toBe(false);
  });

  it('enters by an earlier cycle while the newer one is still closed', () => {
    const newer = { ...tie, exchangeOpens: opens.add({ hours: 17_520 }) };
    expect(mayEnter([newer, tie], opens)).toBe(true);
  });
});

describe('a post', () => {
  const post = { authorId: 'ada', writtenAt: opens, removed: false };

  it('has words, and at most 10,000 characters and five files', () => {
    expect(postProblems({ body: 'ü'.repeat(10_000), files: 5 })).toEqual([]);
    expect(postProblems({ body: ' \n', files: 1 })).toEqual([
      { key: 'exchange.errors.postEmpty', field: 'body' },
    ]);
    expect(postProblems({ body: 'ü'.repeat(10_001), files: 6 })).toEqual([
      { key: 'exchange.errors.textTooLong', params: { length: 10_001, most: 10_000 }, field: 'body' },
      { key: 'exchange.errors.tooManyFiles', params: { count: 6, most: 5 }, field: 'files' },
    ]);
  });

  it('is changed by its author for an hour', () => {
    const later = opens.add({ minutes: 60 });
    expect(editProblem(post, 'ada', later)).toBeUndefined();
    expect(editProblem(post, 'ada', later.add({ milliseconds: 1 }))).toEqual({
      key: 'exchange.errors.editTimeOver',
      params: { minutes: 60 },
    });
    expect(editProblem(post, 'bo', opens)).toEqual({ key: 'exchange.errors.notYourPost' });
    expect(editProblem({ ...post, removed: true }, 'ada', opens)).toEqual({
      key: 'exchange.errors.postRemoved',
    });
  });

  it('is taken down by its author or an organiser', () => {
    expect(removalProblem(post, 'ada', false)).toBeUndefined();
    expect(removalProblem(post, 'bo', true)).toBeUndefined();
    expect(removalProblem(post, 'bo', false)).toEqual({ key: 'exchange.errors.notYourPost' });
  });
});

describe('boards and topics', () => {
  it('have a name and a title', () => {
    expect(boardProblems({ name: '', description: '' })).toEqual([
      { key: 'exchange.errors.boardNameMissing', field: 'name' },
    ]);
    expect(topicProblems({ title: ' ', body: 'Hallo', files: 0 })).toEqual([
      { key: 'exchange.errors.topicTitleMissing', field: 'title' },
    ]);
    expect(topicProblems({ title: 'Fairer Handel', body: 'Hallo', files: 0 })).toEqual([]);
  });
});
