import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { longestReason } from '../../domain/screening.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { proposalUrl } from '../../screening.paths.js';
import type { ProposalView } from '../../screening.queries.js';
import { checkedRows } from './screening-check.presenter.js';
import { mailEffect, recipients } from './screening.presenter.js';

export const proposalTitle = ({ decision }: ProposalView): string =>
  decision === 'admitted' ? 'Vorschlag: zulassen' : 'Vorschlag: nicht zulassen';

interface SecondLook {
  entry: OrganiserEntry;
  proposal: ProposalView;
  /** Whether the reader proposed it. */
  own: boolean;
}

/** What was proposed, and what the second organiser can do with it. */
export function proposalModel({ entry, proposal, own }: SecondLook, texts: Texts) {
  const { id, decision, reason, override, items, proposedAt, proposedBy } = proposal;
  const admitted = decision === 'admitted';
  const name = entry.municipality.name;
  return {
    about: `${proposedBy}, ${dateTime(proposedAt, 'de')}`,
    reason,
    override,
    rows: checkedRows(items, texts),
    own,
    outdated: proposal.submission !== entry.submissions[0]?.number,
    entryHref: organiserEntryUrl(entry.id),
    effects: [
      admitted
        ? `Die Bewerbung von ${name} wird zugelassen.`
        : `Die Bewerbung von ${name} wird nicht zugelassen.`,
      mailEffect(entry),
    ],
    ...recipients(entry),
    confirmHref: proposalUrl(entry.id, id),
    confirmText: admitted
      ? 'Zulassung bestätigen und benachrichtigen'
      : 'Nichtzulassung bestätigen und benachrichtigen',
    danger: !admitted,
    returnHref: proposalUrl(entry.id, id, 'returnProposal'),
    takeBackHref: proposalUrl(entry.id, id, 'takeBackProposal'),
    limit: longestReason,
  };
}
