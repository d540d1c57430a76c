import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { noteProblem } from './domain/desk.js';
import { noteChanged, noteDeleted, noteWritten } from './domain/desk-events.js';
import { EntryNote } from './entities/entry-note.entity.js';
import { Entry } from './entities/entry.entity.js';

interface OwnNote {
  entryId: string;
  noteId: string;
  authorId: string;
}

/** Notes of organisers on an entry. Everybody changes only what is their own. */
@Injectable()
export class NoteService {
  constructor(private readonly database: Database) {}

  /** The same words by the same person within a minute are one form sent twice. @throws DomainErrors at `text` */
  async write(actor: Actor, entryId: string, authorId: string, said: string): Promise<void> {
    const text = checked(said);
    await this.database.transaction(actor, async (tx) => {
      if (!isId(entryId)) throw notFound();
      found(await tx.lock(Entry, { id: entryId }));
      const twice = await tx.rows(
        `SELECT 1 FROM entry_note WHERE entry_id = $1 AND author_id = $2 AND text = $3 AND written_at > $4`,
        [entryId, authorId, text, tx.now.subtract({ minutes: 1 }).toString()],
      );
      if (twice.length > 0) return;
      const id = newId();
      await tx.insert(EntryNote, { id, entryId, authorId, text, writtenAt: tx.now });
      tx.emit(noteWritten(entryId, id));
    });
  }

  /** @throws DomainErrors at `text`; 404 for what is not there or not one's own */
  async change(actor: Actor, { entryId, noteId, authorId }: OwnNote, said: string): Promise<void> {
    const text = checked(said);
    await this.database.transaction(actor, async (tx) => {
      const changed = await tx.update(EntryNote, own({ entryId, noteId, authorId }), {
        text,
        changedAt: tx.now,
      });
      if (changed === 0) throw notFound();
      tx.emit(noteChanged(entryId, noteId));
    });
  }

  /** Deleting what is gone changes nothing. */
  async delete(actor: Actor, note: OwnNote): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      if ((await tx.delete(EntryNote, own(note))) > 0) tx.emit(noteDeleted(note.entryId, note.noteId));
    });
  }
}

function own({ entryId, noteId, authorId }: OwnNote) {
  if (!isId(entryId) || !isId(noteId)) throw notFound();
  return { id: noteId, entryId, authorId };
}

function checked(said: string): string {
  const wrong = noteProblem(said);
  if (wrong) throw new DomainErrors([wrong]);
  return said.trim();
}
