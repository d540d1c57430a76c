import { describe, expect, it } from '@jest/globals';
import { contentForJury, filesForJury } from './blind-content.js';
import { seeingAll } from './blindness.js';

const hash = (letter: string) => letter.repeat(64);
const file = (letter: string, name: string) => ({
  name,
  mediaType: 'application/pdf',
  size: 10,
  sha256: hash(letter),
  caption: 'Beschluss aus Köln',
  credit: 'Presseamt Köln',
  altText: 'Rathaus Köln',
});
const files = [file('a', 'Köln.pdf'), file('b', 'Ratsbeschluss Köln.PDF')];
const replacement = { name: 'geschwaerzt.pdf', mediaType: 'application/pdf', size: 7, sha256: hash('c') };

describe('the files that a juror gets', () => {
  it('are those that were submitted where nothing is hidden', () => {
    const shown = filesForJury(files, seeingAll, []);
    expect(shown.map(({ name, content }) => [name, content])).toEqual([
      ['Köln.pdf', hash('a')],
      ['Ratsbeschluss Köln.PDF', hash('b')],
    ]);
  });

  it('are none where all are withheld, and none that is withheld alone', () => {
    expect(filesForJury(files, { ...seeingAll, attachments: true }, [])).toEqual([]);
    const withheld = [{ sha256: hash('a'), replacement: null }];
    expect(filesForJury(files, seeingAll, withheld).map(({ sha256 }) => sha256)).toEqual([hash('b')]);
  });

  it('are redacted ones under the address of what was submitted', () => {
    const [first] = filesForJury(files, seeingAll, [{ sha256: hash('a'), replacement }]);
    expect(first).toMatchObject({ sha256: hash('a'), content: hash('c'), name: 'geschwaerzt.pdf', size: 7 });
  });

  it('say nothing of whose they are in a blind round', () => {
    const blind = { ...seeingAll, applicant: true };
    const shown = filesForJury(files, blind, [{ sha256: hash('a'), replacement }]);
    expect(shown.map(({ name }) => name)).toEqual(['Anlage 1.pdf', 'Anlage 2.PDF']);
    expect(JSON.stringify(shown)).not.toMatch(/Köln|geschwaerzt/);
  });
});

describe('the dossier that a juror reads', () => {
  const content = {
    format: 'kbw-submission/1',
    formVersion: 1,
    year: 2026,
    applicant: {
      name: 'Köln',
      key: '05315000',
      district: null,
      state: 'Nordrhein-Westfalen',
      population: 1_000_000,
      sizeClass: 'large',
    },
    answers: { project: { what: 'Klimapartnerschaft' } },
    files: [],
    partners: [{ name: 'Verein Köln', kind: 'other', state: 'confirmed' as const, confirmation: null }],
  };

  it('names neither applicant nor partners in a blind round, and keeps the answers', () => {
    const blind = contentForJury(content, { ...seeingAll, applicant: true });
    expect(JSON.stringify(blind)).not.toMatch(/Köln|05315|Nordrhein|1000000/);
    expect(blind.answers).toEqual(content.answers);
    expect(contentForJury(content, seeingAll)).toBe(content);
  });
});
