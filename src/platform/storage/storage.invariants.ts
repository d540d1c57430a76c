import { Database } from '../database/database.js';
import type { Invariant } from '../invariants/invariant.js';
import { FileMissing } from './file-errors.js';
import { FileReferences } from './file-references.js';
import { Storage } from './storage.js';

export const storageInvariants: Invariant[] = [
  {
    name: 'every file that something refers to is stored, with its size and under the hash of its bytes',
    check: async (services) => {
      const storage = services(Storage);
      const problems: string[] = [];
      let verified = '';
      for (const { by, sha256, size } of await services(FileReferences).all(services(Database))) {
        const stored = await storage.size(sha256).catch(absent);
        if (stored === undefined || (size !== null && Number(size) !== stored))
          problems.push(`file ${sha256} of ${by}: ${stored ?? 'no'} bytes instead of ${size ?? 'some'}`);
        else if (sha256 !== verified && !(await storage.verify(sha256)))
          problems.push(`file ${sha256} of ${by}: its bytes have another hash`);
        verified = sha256;
      }
      return problems;
    },
  },
];

function absent(error: unknown): undefined {
  if (!(error instanceof FileMissing)) throw error;
}
