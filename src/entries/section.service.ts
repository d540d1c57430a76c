import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../cycles/domain/problem.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { type SectionAnswers, valueOf } from './domain/answers.js';
import { answerProblems } from './domain/check-answers.js';
import { sectionSaved } from './domain/events.js';
import { sectionOf } from './domain/form-definition.js';
import { editRefusal } from './domain/guards.js';
import { type Fields, readSection } from './domain/read-answers.js';
import { visibleSection } from './domain/visibility.js';
import { EntrySection } from './entities/entry-section.entity.js';
import { Entry } from './entities/entry.entity.js';
import { lockDossierOf } from './entry-access.js';
import type { Dossier } from './read-dossier.js';

export interface SectionToSave {
  entryId: string;
  personId: string;
  sectionKey: string;
  /** The version that the person had before them; 0 where nothing was saved yet. */
  version: number;
  fields: Fields;
}
export interface SavedSection {
  /** Whether somebody else saved in between: then nothing was changed. */
  outcome: 'saved' | 'conflict';
  version: number;
  /** What breaks a limit, each at its field; it is saved all the same. */
  problems: Problem[];
}

/** The answers of a dossier, section by section. */
@Injectable()
export class SectionService {
  constructor(private readonly database: Database) {}

  /**
   * Saves everything that was typed, also what breaks a limit. A save on an older version changes nothing, unless it says
   * the same as what is there.
   * @throws DomainErrors where the entry is no draft or its deadline has passed, DomainError 404 for strangers
   */
  async save(
    actor: Actor,
    { entryId, personId, sectionKey, version, fields }: SectionToSave,
  ): Promise<SavedSection> {
    return this.database.transaction(actor, async (tx) => {
      const { dossier } = await lockDossierOf(tx, entryId, personId);
      const section = found(sectionOf(dossier.form, sectionKey));
      const refused = editRefusal(dossier, tx.now);
      if (refused) throw new DomainErrors([refused]);

      const answers = readSection(section, fields);
      const asked = visibleSection(dossier.form, dossier.answers, section, answers);
      const problems = answerProblems(asked, answers);
      const current = dossier.sections[sectionKey]?.version ?? 0;
      const same = isDeepStrictEqual(answers, dossier.answers[sectionKey] ?? {});
      if (same) return { outcome: 'saved', version: current, problems };
      if (version !== current) return { outcome: 'conflict', version: current, problems };
      await this.write(tx, dossier, { personId, sectionKey, answers, version: current + 1 });
      return { outcome: 'saved', version: current + 1, problems };
    });
  }

  private async write(
    tx: Tx,
    dossier: Dossier,
    {
      personId,
      sectionKey,
      answers,
      version,
    }: { personId: string; sectionKey: string; answers: SectionAnswers; version: number },
  ): Promise<void> {
    const { id: entryId } = dossier;
    const changed = { answers: { ...answers }, version, changedAt: tx.now, changedById: personId };
    if (version === 1) await tx.insert(EntrySection, { id: newId(), entryId, sectionKey, ...changed });
    else await tx.update(EntrySection, { entryId, sectionKey }, changed);
    const title = titleOf(dossier, sectionKey, answers);
    await tx.update(Entry, { id: entryId }, { changedAt: tx.now, ...(title !== undefined && { title }) });
    tx.emit(sectionSaved(entryId, { section: sectionKey, version }));
  }
}

/** The answer to the question `title`, wherever the form asks it, is the title of the entry in lists. */
function titleOf({ form }: Dossier, sectionKey: string, answers: SectionAnswers): string | undefined {
  const asks = sectionOf(form, sectionKey)?.questions.some(
    ({ key, type }) => key === 'title' && type === 'shortText',
  );
  return asks ? String(valueOf(answers, 'title') ?? '').trim() : undefined;
}
