import { describe, expect, it } from '@jest/globals';
import { codeOf, featureOf, sourceFiles, type SourceFile } from './source-files.js';

/** From the top down: each room may import those after it. */
const order = [
  'demonstration',
  'site',
  'preview',
  'privacy',
  'notifications',
  'exchange',
  'meeting',
  'awards',
  'jury',
  'entries',
  'cycles',
  'municipalities',
  'accounts',
  'platform',
];
const files = sourceFiles();
const featureFiles = files.filter(({ path }) => order.includes(featureOf(path)));

describe('rule 1: imports point down', () => {
  it('every feature imports only what lies below it', () => {
    const wrong = featureFiles.flatMap(({ path, imports }) =>
      imports
        .filter(({ to, internal }) => internal && to.startsWith('src/') && order.includes(featureOf(to)))
        .filter(({ to }) => order.indexOf(featureOf(to)) < order.indexOf(featureOf(path)))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the platform imports no feature, nobody below imports notifications', () => {
    const outside = featureFiles.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ to, internal }) =>
            internal && featureOf(path) === 'platform' && !/^(src\/platform|migrations)\//.test(to),
        )
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(outside).toEqual([]);
  });

  it('no cycles, no forwardRef, no barrels', () => {
    expect(cycles(files)).toEqual([]);
    const code = files.filter(
      ({ path, text }) => /forwardRef|export \* from/.test(codeOf(text)) || path.endsWith('/index.ts'),
    );
    expect(code.map(({ path }) => path)).toEqual([]);
  });
});

describe('rule 2: controllers know services, queries, forms and presenters', () => {
  it('no controller and no presenter sees an entity, a repository or a transaction', () => {
    const wrong = files
      .filter(({ path }) => /\.(controller|presenter)\.ts$/.test(path))
      .flatMap(({ path, imports, text }) => [
        ...imports
          .filter(({ to }) =>
            /\/entities\/|^typeorm$|platform\/database\/(database|tx|data-source)\.ts$/.test(to),
          )
          .map(({ to }) => `${path} → ${to}`),
        ...(/\.transaction\(/.test(codeOf(text)) ? [`${path}: transaction`] : []),
      ]);
    expect(wrong).toEqual([]);
  });
});

describe('rule 3: writes happen in services, in a transaction', () => {
  const writes =
    /\btx\.(insert|update|delete)\(|\btx\.manager\.(insert|update|delete|save|remove|softDelete)\(/;

  it('only services, followers and the platform write', () => {
    const allowed = /(\.service|\.handler|\.mail|-follower|-writer|-sender)\.ts$|^src\/platform\//;
    const wrong = files.filter(({ path, text }) => !allowed.test(path) && writes.test(codeOf(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('nothing writes outside of a transaction, repositories are not injected', () => {
    const bypass = /\breader\.(insert|update|delete|save|upsert|remove)\(|InjectRepository|getRepository\(/;
    const wrong = files.filter(({ path, text }) => bypass.test(codeOf(text)) && !path.endsWith('queries.ts'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('rule 4: domains are pure', () => {
  it('domain/ imports nothing but domain/', () => {
    const wrong = files
      .filter(({ path }) => path.includes('/domain/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ to }) => !to.includes('/domain/') && !to.startsWith('node:'))
          .map(({ to }) => `${path} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });
});

/** Paths of files that import each other in a circle, values only. */
function cycles(all: SourceFile[]): string[] {
  const graph = new Map(
    all.map(({ path, imports }) => [
      path,
      imports.filter((each) => each.internal && !each.typeOnly).map(({ to }) => to),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const to of graph.get(path) ?? []) visit(to, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
