import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { codeOf, sourceFiles } from './source-files.js';

const files = sourceFiles();
const offending = (pattern: RegExp, except: RegExp = /^$/): string[] =>
  files.filter(({ path, text }) => !except.test(path) && pattern.test(codeOf(text))).map(({ path }) => path);

describe('rule 6: time comes from the clock', () => {
  it('no Date.now(), new Date() or Temporal.Now outside of the clock and the mapping of rows', () => {
    const clocks = /^src\/platform\/(clock\/|database\/(columns|instants)\.ts)/;
    expect(offending(/Date\.now\(|new Date\(|Temporal\.Now/, clocks)).toEqual([]);
  });
});

describe('rule 7: rows are loaded and written knowingly', () => {
  it('no eager, cascading or lazy relations, no synchronize', () => {
    expect(offending(/eager:\s*true|cascade:|lazy:\s*true|synchronize:\s*true|Promise<Relation/)).toEqual([]);
  });
});

describe('the environment is read in one place', () => {
  it('only the configuration reads process.env', () => {
    expect(offending(/process\.env/, /^src\/platform\/config\//)).toEqual([]);
  });
});

describe('rule 9: every URL comes from a table of paths', () => {
  const address =
    /['"`]\/(anmelden|abmelden|registrieren|einrichten|konto|kommunen|bewerbung|mitzeichnung|jury|organisation|austausch|preistraeger|teilnahme|haeufige-fragen|impressum|datenschutz|barrierefreiheit|leichte-sprache)\b/;

  it('in code', () => {
    expect(offending(address, /\.paths\.ts$/)).toEqual([]);
  });

  it('in templates of pages and mails', () => {
    const written = globSync('views/**/*.hbs').filter((path) => address.test(readFileSync(path, 'utf8')));
    expect(written).toEqual([]);
  });
});

describe('rule 10: sizes', () => {
  it('no service is longer than 300 lines, no controller longer than 200', () => {
    const long = files.filter(
      ({ path, lines }) =>
        (path.endsWith('.service.ts') && lines > 300) || (path.endsWith('.controller.ts') && lines > 200),
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('half of all files are under 60 lines, nine in ten under 160', () => {
    const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect({ median: at(0.5) < 60, ninetieth: at(0.9) < 160 }).toEqual({ median: true, ninetieth: true });
  });
});
