import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { roundErrors } from './domain/round-errors.js';
import { roundFileShown, roundFileWithheld } from './domain/round-events.js';
import { FileOfRound } from './entities/round-file.entity.js';
import { entryInRound } from './round-members.js';
import { lockRound } from './round-settings.service.js';

/** A file of an entry's newest submission, in a round. */
export interface FilePlace {
  roundId: string;
  entryId: string;
  sha256: string;
}
/** A redacted file that lies in the storage already. */
export interface Replacement {
  name: string;
  sha256: string;
  size: number;
  type: string;
}

/** Attachments that jurors of a round do not get as they are. Possible until the round is closed: what is found late is withheld late. */
@Injectable()
export class RoundFilesService {
  constructor(
    private readonly database: Database,
    private readonly storedFiles: StoredFiles,
  ) {}

  /** Withholds an attachment, or puts a redacted file in its place. */
  async withhold(actor: Actor, place: FilePlace, redacted: Replacement | null): Promise<void> {
    await this.change(actor, place, async (tx, before) => {
      const replacement = redacted?.sha256 ?? null;
      if (before && before.replacement === replacement) return;
      if (redacted) await this.storedFiles.refer(tx, [redacted.sha256]);
      const { name: fileName = '', type = '', size = 0 } = redacted ?? {};
      await tx.delete(FileOfRound, { ...place });
      const shown = { replacement, fileName: fileName.slice(-200), type, size };
      await tx.insert(FileOfRound, { id: newId(), ...place, ...shown, changedAt: tx.now });
      const { roundId, entryId, sha256 } = place;
      tx.emit(roundFileWithheld(roundId, { entryId, sha256, replacement }));
    });
  }

  /** Gives jurors the attachment as it was submitted. */
  async show(actor: Actor, place: FilePlace): Promise<void> {
    await this.change(actor, place, async (tx, before) => {
      if (!before) return;
      await tx.delete(FileOfRound, { ...place });
      const { roundId, entryId, sha256 } = place;
      tx.emit(roundFileShown(roundId, { entryId, sha256 }));
    });
  }

  private async change(
    actor: Actor,
    place: FilePlace,
    act: (tx: Tx, before: FileOfRound | null) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = await lockRound(tx, place.roundId);
      if (round.state === 'closed') throw new DomainError(roundErrors.locked);
      const [known] = await tx.rows(
        `SELECT 1 FROM round r JOIN entry e ON ${entryInRound} AND e.id = $2
           JOIN submission b ON b.entry_id = e.id AND b.content->'files' @> jsonb_build_array(jsonb_build_object('sha256', $3::text))
          WHERE r.id = $1 LIMIT 1`,
        [place.roundId, place.entryId, place.sha256],
      );
      if (!known) throw new DomainError(roundErrors.fileUnknown);
      await act(tx, await tx.findOne(FileOfRound, { ...place }));
    });
  }
}
