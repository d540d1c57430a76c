/** What `@jest/globals` means in tests: the functions of the test file that runs, also in modules it shares with others. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it;

export function setGlobals(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } = globals);
}
