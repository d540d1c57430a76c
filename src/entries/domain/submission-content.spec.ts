import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import { missing } from './missing.js';
import { defaultPartnerRule } from '../../cycles/domain/partner-rule.js';
import {
  submissionContent,
  substanceOf,
  type DossierData,
  type FileData,
  type PartnerData,
} from './submission-content.js';

const file = (name: string): FileData => ({
  name,
  mediaType: 'application/pdf',
  size: 10,
  sha256: name.padEnd(64, '0'),
  caption: null,
});
const partner = (name: string): PartnerData => ({
  name,
  kind: 'migrantOrganisation',
  state: 'confirmed',
  confirmation: {
    name: 'Ada Obi',
    office: 'Vorstand',
    statement: '',
    confirmedAt: Temporal.Instant.from('2026-05-04T10:20:30.1234567Z'),
    contentHash: 'ab',
  },
});
const dossier: DossierData = {
  year: 2026,
  formVersion: 1,
  form: defaultForm,
  applicant: {
    name: 'Köln',
    key: '05315000',
    district: 'Köln',
    state: 'Nordrhein-Westfalen',
    population: 1_084_831,
    sizeClass: 'large',
  },
  answers: {
    commitment: { title: 'Zusammen', stray: 'x' },
    contact: { contactName: 'Ada' },
    other: { a: 'b' },
  },
  files: [file('b'), file('a')],
};

describe('the content of a submission', () => {
  it('holds master data, answers of the form, partners, files and form version', () => {
    expect(submissionContent(dossier, [partner('Verein')])).toEqual({
      format: 'kbw-submission/1',
      year: 2026,
      formVersion: 1,
      applicant: dossier.applicant,
      answers: {
        contact: { contactName: 'Ada' },
        commitment: { title: 'Zusammen' },
        cooperation: {},
        projects: {},
        declarations: {},
      },
      files: [file('a'), file('b')],
      partners: [
        {
          name: 'Verein',
          kind: 'migrantOrganisation',
          state: 'confirmed',
          confirmation: {
            name: 'Ada Obi',
            office: 'Vorstand',
            statement: '',
            confirmedAt: '2026-05-04T10:20:30.123Z',
            contentHash: 'ab',
          },
        },
      ],
    });
  });

  it('is the same in whatever order partners and files come', () => {
    const names = fc.shuffledSubarray(['a', 'b', 'ä', 'Z', '10', '9'], { minLength: 6 });
    const text = (order: string[]) =>
      JSON.stringify(submissionContent({ ...dossier, files: order.map(file) }, order.map(partner)));
    fc.assert(fc.property(names, names, (one, other) => expect(text(one)).toBe(text(other))));
  });

  it('is JSON through and through', () => {
    const content = submissionContent(
      { ...dossier, answers: { commitment: { title: 'a\ud800', since: -0 } } },
      [],
    );
    expect(content).toEqual(JSON.parse(JSON.stringify(content)));
    expect(content).toMatchObject({ answers: { commitment: { title: 'a\ufffd', since: 0 } } });
  });
});

describe('what a partner confirms', () => {
  const changed = (answers: DossierData['answers']) =>
    substanceOf({ ...dossier, answers: { ...dossier.answers, ...answers } });

  it('changes with what the jury reads', () => {
    expect(changed({ commitment: { title: 'Anders' } })).not.toEqual(substanceOf(dossier));
    expect(substanceOf({ ...dossier, files: [] })).not.toEqual(substanceOf(dossier));
  });

  it('does not change with contact data and declarations', () => {
    expect(changed({ contact: { contactName: 'Bo' }, declarations: { truth: true } })).toEqual(
      substanceOf(dossier),
    );
  });
});

describe('what is missing before a submission', () => {
  it('comes with the page that mends it', () => {
    const form = { sections: defaultForm.sections.filter((s) => s.key === 'projects') };
    expect(
      missing({
        form,
        answers: {},
        hasApplicant: false,
        attachments: [],
        partnerRule: defaultPartnerRule,
        partners: [],
      }),
    ).toEqual([
      { section: 'applicant', key: 'entries.errors.applicantMissing', field: 'applicant' },
      { section: 'projects', key: 'entries.errors.rowMissing', field: 'projectExamples' },
      {
        section: 'partners',
        key: 'entries.errors.partnersMissing',
        params: { confirmed: 0, least: 1 },
        field: 'partners',
      },
    ]);
  });
});
