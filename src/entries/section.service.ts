import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/http/domain-error.js';
import { type SectionAnswers, valueOf } from './domain/answers.js';
import type { Section } from './domain/form-definition.js';
import { type Merged, mergeAnswers } from './domain/merge-answers.js';
import { type Fields, readSection } from './domain/read-answers.js';
import { readBasis } from './domain/section-basis.js';
import { lockDraftOf } from './lock-draft.js';
import { sectionAsShown } from './section-as-shown.js';
import { readStoredSection, writeSection } from './section-writer.js';

export interface SectionToSave {
  entryId: string;
  personId: string;
  sectionKey: string;
  /** As the page posted them, with what it says about what it showed (`readBasis`). */
  fields: Fields;
}
export interface SavedSection extends Merged {
  /** The instant of the save. */
  at: Temporal.Instant;
}

/** The answers of a dossier, section by section. */
@Injectable()
export class SectionService {
  constructor(private readonly database: Database) {}

  /**
   * Saves everything that was typed, also what breaks a limit, beside what others saved meanwhile. An answer that both changed stays as it is
   * and comes back as a conflict.
   * @throws DomainErrors where the entry is no draft or its deadline has passed, DomainError 404 for strangers
   */
  async save(actor: Actor, section: SectionToSave): Promise<SavedSection> {
    const { entryId, personId, sectionKey, fields } = section;
    return this.database.transaction(actor, async (tx) => {
      const form = await lockDraftOf(tx, entryId, personId);
      const asked = found(await sectionAsShown(tx, { id: entryId, form }, sectionKey, fields));
      const stored = await readStoredSection(tx, entryId, sectionKey);
      const mine = readSection(asked, fields);
      const merged = mergeAnswers({ current: stored.answers, mine, ...readBasis(asked, fields, mine) });
      if (merged.changed.length > 0) {
        const { answers } = merged;
        await writeSection(tx, stored, {
          entryId,
          personId,
          sectionKey,
          answers,
          title: titleIn(asked, answers),
        });
      }
      return { ...merged, at: tx.now };
    });
  }
}

/** The answer to the question `title`, wherever the form asks it, is the title of the entry in lists. */
export function titleIn({ questions }: Section, answers: SectionAnswers): string | undefined {
  const asks = questions.some(({ key, type }) => key === 'title' && type === 'shortText');
  return asks ? String(valueOf(answers, 'title') ?? '').trim() : undefined;
}
