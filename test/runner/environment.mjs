/** Tests see the globals of Node itself: modules load once a worker, and `instanceof` means one thing only. */
export default class Environment {
  global = globalThis;
  moduleMocker = { restoreAllMocks: () => undefined };
  #console = globalThis.console;
  #exit = process.exit;

  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {
    globalThis.console = this.#console;
    process.exit = this.#exit;
  }
}
