import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { contentOf } from './canonical.js';
import { nextState } from './domain/entry-state.js';
import { filedAnswers } from './domain/filed-answers.js';
import { deadlineRefusal } from './domain/guards.js';
import { type EntryToCheck, missing } from './domain/missing.js';
import { publishableAnswers } from './domain/publication.js';
import { scanProblems } from './domain/waiting-files.js';
import { Entry } from './entities/entry.entity.js';
import { lockDossierOf } from './entry-access.js';
import { partnerStandings } from './partner-standings.js';
import type { Dossier } from './read-dossier.js';
import { freezeSubmission, lastSubmission, type Submitted } from './submission-writer.js';

/** Freezing a dossier: numbered, hashed, never changed again. */
@Injectable()
export class SubmissionService {
  constructor(private readonly database: Database) {}

  /**
   * Submits the draft. Submitting what is submitted leads to the submission that there is: of two clicks one counts.
   * @param publication whether what may be published is released; as before where nobody asked
   * @throws DomainErrors with everything that is missing, or after the deadline and its grace period
   */
  async submit(actor: Actor, entryId: string, personId: string, publication?: boolean): Promise<Submitted> {
    return this.database.transaction(actor, async (tx) => {
      const { entry, dossier } = await lockDossierOf(tx, entryId, personId);
      const last = await lastSubmission(tx, entryId);
      if (entry.state === 'submitted' && last) return last;
      const state = nextState(entry.state, 'submit', 'applicant');
      if (typeof state !== 'string') throw new DomainErrors([state]);
      const refused = deadlineRefusal(dossier.schedule, 'submit', tx.now);
      const problems = refused ? [refused] : missing(toCheck(dossier, tx.now));
      if (problems.length > 0) throw new DomainErrors(problems);

      const submitted = await freezeSubmission(tx, dossier, personId, {
        content: contentToFreeze(dossier, publication ?? last?.publication ?? false),
      });
      await tx.update(Entry, { id: entryId }, { state, submittedAt: tx.now, changedAt: tx.now });
      return submitted;
    });
  }
}

/** The dossier as it stands, with what its applicant releases for publication. */
function contentToFreeze(dossier: Dossier, consents: boolean): object {
  const released = consents ? publishableAnswers(dossier.form, dossier.answers).map(({ id }) => id) : [];
  return {
    ...(contentOf(dossier) as object),
    ...(released.length > 0 && { publicationConsent: released.toSorted() }),
  };
}

/** What of the dossier decides whether it can be submitted. */
export function toCheck(dossier: Dossier, now: Temporal.Instant): EntryToCheck {
  const { form, answers, attachments, partnerRule, unchecked } = dossier;
  return {
    form,
    answers: filedAnswers(form, answers, attachments),
    hasApplicant: true,
    attachments,
    partnerRule,
    partners: partnerStandings(dossier),
    unchecked,
    scanned: scanProblems(attachments, now, dossier.schedule.milestones.deadline),
  };
}
