import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { entryErrors } from './domain/errors.js';
import {
  attachmentAdded,
  attachmentDescribed,
  attachmentRemoved,
  attachmentRestored,
} from './domain/events.js';
import { editRefusal } from './domain/guards.js';
import { cleanText } from './domain/text.js';
import { Attachment } from './entities/attachment.entity.js';
import { lockDossierOf } from './entry-access.js';

/** Most files of an entry, and the largest one in bytes. */
export const mostAttachments = 30;
export const largestAttachment = 20 * 1024 * 1024;

export interface AttachmentWords {
  /** What it is; the file's name where empty. */
  title: string;
  altText: string;
  credit: string;
}
/** A file that lies in the storage already. */
export interface AttachmentFile {
  name: string;
  sha256: string;
  size: number;
  type: string;
}

/** The files of a dossier, as long as it is a draft. */
@Injectable()
export class AttachmentService {
  constructor(private readonly database: Database) {}

  /**
   * Adds a file; one with the same content is not added twice.
   * @returns id of the attachment
   * @throws DomainErrors where the entry is no draft or its deadline has passed, or it holds 30 files
   */
  async add(
    actor: Actor,
    {
      entryId,
      personId,
      file,
      ...words
    }: { entryId: string; personId: string; file: AttachmentFile } & AttachmentWords,
  ): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const dossier = await this.editable(tx, entryId, personId);
      const kept = dossier.attachments.filter(({ removed }) => !removed);
      const same = kept.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return same.id;
      if (kept.length >= mostAttachments)
        throw new DomainError(entryErrors.tooManyFiles, { most: mostAttachments }, 422, 'file');
      const { name, ...stored } = file;
      const about = { id: newId(), entryId, fileName: cleanText(name).slice(-200), ...stored };
      await tx.insert(Attachment, {
        ...about,
        ...cleaned(words, name),
        addedAt: tx.now,
        addedById: personId,
      });
      tx.emit(attachmentAdded(entryId, { attachmentId: about.id, sha256: file.sha256 }));
      return about.id;
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
      await this.editable(tx, entryId, personId);
      const { fileName } = await this.attachment(tx, entryId, attachmentId);
      await tx.update(Attachment, { id: attachmentId }, cleaned(words, fileName));
      tx.emit(attachmentDescribed(entryId, { attachmentId }));
    });
  }

  /** Takes the file out of the draft; until the submission it can be brought back. */
  async remove(actor: Actor, entryId: string, personId: string, attachmentId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.editable(tx, entryId, personId);
      const { removedAt } = await this.attachment(tx, entryId, attachmentId);
      if (removedAt) return;
      await tx.update(Attachment, { id: attachmentId }, { removedAt: tx.now });
      tx.emit(attachmentRemoved(entryId, { attachmentId }));
    });
  }

  async restore(actor: Actor, entryId: string, personId: string, attachmentId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.editable(tx, entryId, personId);
      const { removedAt } = await this.attachment(tx, entryId, attachmentId);
      if (!removedAt) return;
      await tx.update(Attachment, { id: attachmentId }, { removedAt: null });
      tx.emit(attachmentRestored(entryId, { attachmentId }));
    });
  }

  private async editable(tx: Tx, entryId: string, personId: string) {
    const { dossier } = await lockDossierOf(tx, entryId, personId);
    const refused = editRefusal(dossier, tx.now);
    if (refused) throw new DomainErrors([refused]);
    return dossier;
  }

  private async attachment(tx: Tx, entryId: string, id: string): Promise<Attachment> {
    if (!isId(id)) throw notFound();
    return found(await tx.findOne(Attachment, { id, entryId }));
  }
}

const cleaned = ({ title, altText, credit }: AttachmentWords, fileName: string): AttachmentWords => ({
  title: cleanText(title).trim() || fileName,
  altText: cleanText(altText).trim(),
  credit: cleanText(credit).trim(),
});
