import { entryUrl } from '../../entries/entries.paths.js';
import type { Mail, MailContent } from './mail.js';
import { textOf } from './mail.js';
import { entryFacts, sampleEntry, sampleId } from './facts.js';
import { teamOf } from './recipients.js';

const sample: MailContent = {
  model: { ...sampleEntry, until: '2026-06-19T21:59:59.999Z' },
  passages: { reason: 'Der Rat tagt erst am 18. Juni.' },
  links: { entry: { path: entryUrl(sampleId) } },
};

/** Tells the team that there is more time, until when and why. */
const newDeadlineMail = (name: string, on: string): Mail => ({
  name,
  on,
  async letters(tx, event) {
    const entryId = event.subject.id;
    const facts = await entryFacts(tx, entryId);
    if (!facts) return [];
    return (await teamOf(tx, entryId)).map((to) => ({
      to,
      model: { ...facts, until: textOf(event, 'until') },
      passages: { reason: event.reason ?? '' },
      links: { entry: { path: entryUrl(entryId) } },
      about: { entryId, extensionId: textOf(event, 'extensionId') },
    }));
  },
  sample,
});

export const entryExtendedMail = newDeadlineMail('entry-extended', 'EntryExtended');
export const entryReopenedMail = newDeadlineMail('entry-reopened', 'EntryReopenedByOrganiser');
