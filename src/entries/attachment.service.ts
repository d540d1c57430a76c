import { Injectable } from '@nestjs/common';
import type { Problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { StoredFiles } from '../platform/storage/stored-files.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import {
  attachmentAdded,
  attachmentDescribed,
  attachmentRemoved,
  attachmentRestored,
} from './domain/events.js';
import { editRefusal } from './domain/guards.js';
import type { PictureRights } from './domain/picture.js';
import { reachable } from './domain/removed-files.js';
import { cleanText } from './domain/text.js';
import { Attachment } from './entities/attachment.entity.js';
import { lockDossierOf } from './entry-access.js';
import { roomOf } from './file-room.js';
import { openForFiles } from './open-for-files.js';
import type { DossierAttachment } from './read-dossier.js';

export interface AttachmentWords {
  /** What it is; the file's name where empty. */
  title: string;
  altText: string;
  credit: string;
  rights: PictureRights | null;
}
/** A file that lies in the storage already. */
export interface AttachmentFile {
  name: string;
  sha256: string;
  size: number;
  type: string;
  /** SHA-256; only of pictures. */
  thumbnail: string | null;
}

export interface NewFiles {
  entryId: string;
  personId: string;
  files: readonly { file: AttachmentFile; words: AttachmentWords }[];
}
export interface AddedFiles {
  added: { id: string; name: string }[];
  refused: { name: string; problem: Problem }[];
}

/** The files of a dossier, as long as it is a draft; while an inquiry asks for files, those that were not submitted. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly database: Database,
    private readonly storedFiles: StoredFiles,
  ) {}

  /**
   * Adds one file; see `addAll`.
   * @returns id of the attachment
   * @throws DomainError where there is no room for it
   */
  async add(
    actor: Actor,
    { file, ...files }: Omit<NewFiles, 'files'> & AttachmentWords & { file: AttachmentFile },
  ) {
    const { entryId, personId, ...words } = files;
    const { added, refused } = await this.addAll(actor, { entryId, personId, files: [{ file, words }] });
    const [problem] = refused;
    if (problem) throw new DomainErrors([problem.problem]);
    return added[0]!.id;
  }

  /**
   * Adds files one after the other, each as far as there is room; one with the content of another is not added twice.
   * @throws DomainErrors where the entry is no draft or its deadline has passed
   */
  async addAll(actor: Actor, { entryId, personId, files }: NewFiles): Promise<AddedFiles> {
    return this.database.transaction(actor, async (tx) => {
      const { dossier } = await this.editable(tx, entryId, personId);
      const room = await roomOf(tx, dossier);
      const ids = new Map(room.kept.map(({ sha256, id }) => [sha256, id]));
      const outcome: AddedFiles = { added: [], refused: [] };
      await this.storedFiles.refer(
        tx,
        files.map(({ file }) => file.sha256),
      );
      for (const { file, words } of files) {
        const { name, ...stored } = file;
        const known = ids.get(file.sha256);
        const problem = known ? undefined : room.take(file.size);
        if (problem) {
          outcome.refused.push({ name, problem });
          continue;
        }
        const id = known ?? newId();
        outcome.added.push({ id, name });
        if (known) continue;
        ids.set(file.sha256, id);
        const about = { id, entryId, fileName: cleanText(name).slice(-200), ...stored };
        await tx.insert(Attachment, {
          ...about,
          ...cleaned(words, name),
          addedAt: tx.now,
          addedById: personId,
        });
        tx.emit(attachmentAdded(entryId, { attachmentId: id, sha256: file.sha256 }));
      }
      return outcome;
    });
  }

  async describe(
    actor: Actor,
    {
      entryId,
      personId,
      attachmentId,
      ...words
    }: { entryId: string; personId: string; attachmentId: string } & AttachmentWords,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { fileName } = (await this.editable(tx, entryId, personId)).file(attachmentId);
      await tx.update(Attachment, { id: attachmentId }, cleaned(words, fileName));
      tx.emit(attachmentDescribed(entryId, { attachmentId }));
    });
  }

  /** Takes the file out of the draft; until the next submission it can be brought back. */
  async remove(actor: Actor, entryId: string, personId: string, attachmentId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      if ((await this.editable(tx, entryId, personId)).file(attachmentId).removed) return;
      await tx.update(Attachment, { id: attachmentId }, { removedAt: tx.now });
      tx.emit(attachmentRemoved(entryId, { attachmentId }));
    });
  }

  async restore(actor: Actor, entryId: string, personId: string, attachmentId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { dossier, file } = await this.editable(tx, entryId, personId);
      const { removed, size } = file(attachmentId);
      if (!removed) return;
      const problem = (await roomOf(tx, dossier)).takeBack(size);
      if (problem) throw new DomainErrors([problem]);
      await tx.update(Attachment, { id: attachmentId }, { removedAt: null });
      tx.emit(attachmentRestored(entryId, { attachmentId }));
    });
  }

  private async editable(tx: Tx, entryId: string, personId: string) {
    const { dossier } = await lockDossierOf(tx, entryId, personId);
    const refused = editRefusal(dossier, tx.now);
    const opened = refused && (await openForFiles(tx, entryId, tx.now));
    if (refused && !opened) throw new DomainErrors([refused]);
    return {
      dossier,
      /** One that may be changed. */
      file: (id: string): DossierAttachment => {
        const file = found(reachable(dossier.attachments, id));
        if (refused && opened?.submitted.includes(file.sha256)) throw new DomainErrors([refused]);
        return file;
      },
    };
  }
}

const cleaned = ({ title, altText, credit, rights }: AttachmentWords, fileName: string): AttachmentWords => ({
  title: cleanText(title).trim() || fileName,
  altText: cleanText(altText).trim(),
  credit: cleanText(credit).trim(),
  rights,
});
