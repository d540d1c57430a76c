import type { CopiedAnswers } from './question-fields.js';

const prefix = 'entwurf:';
const longest = 24 * 60 * 60 * 1000;

interface Stored extends CopiedAnswers {
  at: number;
  owner: string;
}

/**
 * What could not be saved yet, kept in this tab until it is: written only when saving fails or the page goes away, gone with the tab, after a
 * save, on signing out and after a day. Where the browser keeps nothing, there is no copy.
 */
export class DraftCopy {
  private static signedOut = false;
  private readonly name: string;

  /** @param owner the person who is signed in: nobody else is shown the copy */
  constructor(
    address: string,
    private readonly owner: string,
  ) {
    this.name = prefix + new URL(address, location.href).pathname;
  }

  /** Also what the page would write while it goes away. */
  static forgetAll(): void {
    DraftCopy.signedOut = true;
    withStorage((storage) => {
      for (const name of Object.keys(storage).filter((each) => each.startsWith(prefix)))
        storage.removeItem(name);
    });
  }

  write(copied: CopiedAnswers): void {
    if (DraftCopy.signedOut) return;
    withStorage((storage) =>
      storage.setItem(this.name, JSON.stringify({ ...copied, owner: this.owner, at: Date.now() })),
    );
  }

  read(): CopiedAnswers | undefined {
    let copied: CopiedAnswers | undefined;
    withStorage((storage) => {
      const stored = JSON.parse(storage.getItem(this.name) ?? 'null') as Stored | null;
      if (stored?.owner === this.owner && Date.now() - stored.at < longest) copied = stored;
      else storage.removeItem(this.name);
    });
    return copied;
  }

  forget(): void {
    withStorage((storage) => storage.removeItem(this.name));
  }
}

/** Storage may be forbidden or full. */
function withStorage(work: (storage: Storage) => void): void {
  try {
    work(sessionStorage);
  } catch {
    // Then there is no copy; the page itself still has the text.
  }
}
