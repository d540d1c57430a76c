import { textIn } from '../../../cycles/domain/localized-text.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { askableForm } from '../../domain/askable.js';
import type { StoredContent } from '../../domain/submission-content.js';
import { type Asked, longestInquiry } from '../../domain/inquiry.js';
import type { OrganiserEntry, SubmittedDossier } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { screeningUrl } from '../../screening.paths.js';
import { mailEffect, recipients } from './screening.presenter.js';

const lang = 'de';

/** `<section>.<question>`, as the boxes of the form carry it. */
const valueOf = ({ section, question }: Asked): string => `${section}.${question}`;

export function readAsked(values: unknown): Asked[] {
  return [values ?? []]
    .flat()
    .map(String)
    .filter(Boolean)
    .map((value) => {
      const [section = '', question = ''] = value.split('.');
      return { section, question };
    });
}

/** The form, with a box for every question that the submission answers. */
export function askModel(entry: OrganiserEntry, submission: SubmittedDossier, now: Temporal.Instant) {
  const form = askableForm(submission.form, submission.content as StoredContent, submission.kinds);
  const { juryOpens } = entry.schedule.milestones;
  const early = juryOpens && Temporal.Instant.compare(now, juryOpens) < 0;
  return {
    action: screeningUrl(entry.id, 'ask'),
    cancelHref: organiserEntryUrl(entry.id),
    limit: longestInquiry,
    sections: form.sections.map((section) => ({
      title: textIn(section.title, lang),
      options: section.questions.map(({ key, label }) => ({
        value: valueOf({ section: section.key, question: key }),
        text: textIn(label, lang),
      })),
    })),
    answerByHint: early
      ? `Am besten vor Beginn der Bewertung: ${longDateTime(juryOpens, lang, { zone: true })}. Nach der Frist nimmt das System keine Antwort mehr an.`
      : 'Die Bewertung hat schon begonnen. Nach der Frist nimmt das System keine Antwort mehr an.',
    effects: [
      mailEffect(entry),
      'Das Team kann nur ändern, was Sie auswählen; alles andere bleibt, wie es eingereicht ist.',
      'Mit der Antwort entsteht eine neue Einreichung. Die bisherige bleibt lesbar.',
      'Einen Tag vor der Frist wird das Team einmal erinnert.',
    ],
    ...recipients(entry),
  };
}
