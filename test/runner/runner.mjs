import { createRequire, registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setGlobals } from './jest-globals.mjs';

const require = createRequire(import.meta.url);
const { default: runWithCircus } = require('jest-circus/runner');
const jestGlobals = new URL('jest-globals.mjs', import.meta.url).href;

process.setSourceMapsEnabled(true);
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: jestGlobals, shortCircuit: true } : next(specifier, context),
});

/** Runs what `npm run build` made of a test file with Node's own loader instead of Jest's. */
export default function run(globalConfig, config, environment, runtime, testPath, send) {
  const compiled = join(config.rootDir, 'dist', relative(config.rootDir, testPath).replace(/\.ts$/, '.js'));
  const native = Object.assign(Object.create(runtime), {
    requireInternalModule: requireAfresh,
    setGlobalsForRuntime: setGlobals,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: () => import(`${pathToFileURL(compiled)}?run=${Date.now()}`),
  });
  delete Error.prepareStackTrace;
  return runWithCircus(globalConfig, config, environment, native, testPath, send);
}

/** Circus keeps tests, hooks and handlers of a file in its module and in one global. */
function requireAfresh(path) {
  delete require.cache[require.resolve(path)];
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  return require(path);
}
