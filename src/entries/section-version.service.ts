import { Injectable } from '@nestjs/common';
import { problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { type Marks, marksWithin } from './domain/answer-marks.js';
import { entryErrors } from './domain/errors.js';
import { sectionOf } from './domain/form-definition.js';
import { type Merged, mergeAnswers } from './domain/merge-answers.js';
import { EntrySectionVersion } from './entities/entry-section-version.entity.js';
import { lockDraftOf } from './lock-draft.js';
import { readStoredSection, writeSection } from './section-writer.js';
import { titleIn } from './section.service.js';

export interface VersionToRestore {
  entryId: string;
  personId: string;
  sectionKey: string;
  number: number;
  /** Keys of the questions whose answers are to be as they were. */
  questions: readonly string[];
  /** The answers that the person saw as those of now. */
  base: Marks;
}

/** Bringing back answers of an earlier version. What stood there since stays in the history. */
@Injectable()
export class SectionVersionService {
  constructor(private readonly database: Database) {}

  /**
   * Makes a new version with the chosen answers as they were. What somebody has changed since the page was opened comes back as a conflict;
   * then nothing is changed.
   * @throws DomainErrors where nothing is chosen, the entry is no draft or its deadline has passed; DomainError 404 for strangers
   */
  async restore(actor: Actor, version: VersionToRestore): Promise<Merged> {
    const { entryId, personId, sectionKey, number, questions } = version;
    return this.database.transaction(actor, async (tx) => {
      const asked = found(sectionOf(await lockDraftOf(tx, entryId, personId), sectionKey));
      const { answers: earlier } = found(
        await tx.findOne(EntrySectionVersion, { entryId, sectionKey, number }),
      );
      const known = asked.questions.map(({ key }) => key).filter((key) => questions.includes(key));
      if (known.length === 0)
        throw new DomainErrors([problem(entryErrors.noAnswerChosen, undefined, 'fragen')]);
      const none = Object.fromEntries(known.map((key) => [key, '']));
      const base = { ...none, ...marksWithin(version.base, known) };
      const stored = await readStoredSection(tx, entryId, sectionKey);
      const mine = earlier as typeof stored.answers;
      const merged = mergeAnswers({ current: stored.answers, mine, base });
      if (merged.conflicts.length > 0 || merged.changed.length === 0) return merged;
      const { answers } = merged;
      const section = { entryId, personId, sectionKey, answers, title: titleIn(asked, answers) };
      await writeSection(tx, stored, { ...section, restoredFrom: number });
      return merged;
    });
  }
}
