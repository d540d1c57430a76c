import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import { prizes2024 } from '../../cycles/domain/defaults/prizes.js';
import { defaultPartnerRule } from '../../cycles/domain/partner-rule.js';
import { sizeClasses2024, sizeClassFor } from '../../cycles/domain/size-class.js';
import { answerProblems, sectionState } from '../../entries/domain/check-answers.js';
import { entryStates } from '../../entries/domain/entry-state.js';
import { missing } from '../../entries/domain/missing.js';
import { screeningProblems } from '../../entries/domain/screening.js';
import { visibleDossier } from '../../entries/domain/visibility.js';
import { applicantProblems } from '../../municipalities/domain/applicant-by-hand.js';
import { awards2024 } from './awards-2024.js';
import { entries2024 } from './cycle-2024.js';
import { entries2026 } from './cycle-2026.js';
import { boards } from './exchange.js';
import { bodyOf, peopleOf } from './lookup.js';
import { berlinMitte, municipalities } from './municipalities.js';
import { carriedOver2026, partners2026, team2026 } from './late-2026.js';
import { exported2026, filters2026, notes2026, tags2026 } from './desk-2026.js';
import { jurors, people, staffRoles } from './people.js';

const entries = [...entries2024, ...entries2026];
const bodies = [...municipalities, berlinMitte];
const twice = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) < i);
const posts = boards.flatMap(({ topics }) => topics.flatMap((topic) => topic.posts));

describe('people and places', () => {
  it('are each there once', () => {
    expect(twice(people.map(({ key }) => key))).toEqual([]);
    expect(twice(people.map(({ email }) => email))).toEqual([]);
    expect(twice(bodies.map(({ key }) => key))).toEqual([]);
    expect(twice(entries.map(({ key }) => key))).toEqual([]);
    for (const cycle of [entries2024, entries2026]) expect(twice(cycle.flatMap(peopleOf))).toEqual([]);
  });

  it('have addresses that reach nobody', () => {
    const real = people.filter(({ email }) => !/^[a-z.-]+@([a-z-]+\.)?example\.org$/.test(email));
    expect(real).toEqual([]);
  });

  it('are all found where they are named', () => {
    const named = [
      ...entries.flatMap(peopleOf),
      ...jurors.map(({ person }) => person),
      ...staffRoles.map(({ person }) => person),
      ...posts.map(({ author }) => author),
      team2026.editor,
      team2026.invited,
      team2026.asking.person,
      ...Object.values(partners2026).map(({ contact }) => contact),
      ...[...notes2026, ...filters2026].map(({ by }) => by),
    ];
    const known = new Set(people.map(({ key }) => key));
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    expect(() => entries.map(bodyOf)).not.toThrow();
    const places = jurors.flatMap(({ municipality }) => municipality ?? []);
    expect(() => places.map((municipality) => bodyOf({ municipality }))).not.toThrow();
    expect(people.filter(({ key }) => !named.includes(key))).toEqual([]);
    expect(new Set(staffRoles.map(({ role }) => role)).size).toBe(3);
  });

  it('are complete as in the directory, or could be entered by hand', () => {
    const broken = municipalities.filter(
      (body) => !/^\d{12}$/.test(body.ars) || !(body.population > 0) || !body.districtName || !body.stateName,
    );
    expect(broken).toEqual([]);
    expect(applicantProblems(berlinMitte)).toEqual([]);
  });
});

it('what organisers keep is about entries that are there', () => {
  const known = [...entries2026.map(({ key }) => key), carriedOver2026.entry];
  const named = [
    ...tags2026.flatMap((tag) => tag.entries),
    ...notes2026.map(({ entry }) => entry),
    ...exported2026,
  ];
  expect(named.filter((key) => !known.includes(key))).toEqual([]);
});

describe('entries', () => {
  it('keep the limits of the form, and are complete where they were submitted', () => {
    for (const entry of entries) {
      const problems = defaultForm.sections.flatMap((s) => answerProblems(s, entry.answers[s.key] ?? {}));
      expect([entry.key, problems]).toEqual([entry.key, []]);
      if (entry.state === 'draft') continue;
      const partners = entry.partners;
      const check = {
        form: defaultForm,
        answers: entry.answers,
        hasApplicant: true,
        attachments: [],
        partners,
      };
      expect([entry.key, missing({ ...check, partnerRule: defaultPartnerRule })]).toEqual([entry.key, []]);
    }
  });

  it('of 2026 are in every state, with an empty, a half filled and an unconfirmed draft', () => {
    const count = (state: string) => entries2026.filter((entry) => entry.state === state).length;
    expect(entryStates.map(count)).toEqual([3, 4, 9, 1, 1]);
    const drafts = entries2026.filter(({ state }) => state === 'draft');
    const sections = drafts.map((draft) => {
      const { form, answers } = visibleDossier(defaultForm, draft.answers);
      return form.sections.map((section) => sectionState(section, answers[section.key] ?? {}));
    });
    expect(sections).toEqual([
      Array.from({ length: 5 }, () => 'empty'),
      ['complete', 'started', 'started', 'empty', 'empty'],
      Array.from({ length: 5 }, () => 'complete'),
    ]);
    expect(drafts.flatMap(({ partners }) => partners.map(({ state }) => state))).toEqual([
      'invited',
      'invited',
    ]);
  });

  it('agree with themselves about submission and eligibility', () => {
    for (const { key, state, screening, ...entry } of entries) {
      const submitted = entry.submittedHoursBeforeDeadline;
      const seen = {
        key,
        draft: submitted === null,
        outcome: screening?.outcome,
        problems: screening && screeningProblems(screening),
      };
      const decided = state === 'admitted' || state === 'rejected';
      expect(seen).toEqual({
        key,
        draft: state === 'draft',
        outcome: decided ? state : undefined,
        problems: decided ? [] : null,
      });
      expect((submitted ?? 0) / 24).toBeLessThan(entry.startedDaysBeforeDeadline);
    }
  });

  it('cover every size class among those that the jury reads', () => {
    for (const cycle of [entries2024, entries2026]) {
      const classes = cycle
        .filter(({ state }) => state === 'admitted')
        .map((entry) => sizeClassFor(bodyOf(entry).population, sizeClasses2024)?.key);
      expect(new Set(classes)).toEqual(new Set(['small', 'medium', 'large']));
    }
  });
});

it('every prize of 2024 has a laureate of its class', () => {
  expect(awards2024.map(({ prize }) => prize)).toEqual(prizes2024.map(({ key }) => key));
  for (const { prize, entry } of awards2024) {
    const { sizeClass } = prizes2024.find(({ key }) => key === prize)!;
    const laureate = entries2024.find(({ key }) => key === entry)!;
    expect(laureate.participation).toBe('announced');
    if (sizeClass) expect(sizeClassFor(bodyOf(laureate).population, sizeClasses2024)?.key).toBe(sizeClass);
  }
});
