import { kindLabel } from '../../../cycles/domain/partner-rule.js';
import { instantOf } from '../../../platform/database/instants.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { substanceHashIn } from '../../canonical.js';
import { confirmationOf, standingAt } from '../../domain/partner.js';
import type { SubmittedDossier } from '../../organiser-entry.queries.js';
import type { PartnerLine } from '../../partner-standing.queries.js';
import { partnerBadge } from '../badges.js';

/** Where each partner stands now, and whether it confirmed the submission that is shown. */
export function partnerStandingRows(
  partners: PartnerLine[],
  shown: SubmittedDossier | undefined,
  texts: Texts,
  now: Temporal.Instant,
) {
  if (!shown) return [];
  const submitted = substanceHashIn(shown.content, shown.form);
  return partners.map((partner) => {
    const { organisation, kind, contentHash } = partner;
    const state = standingAt(partner.state, instantOf(partner.expiresAt), now);
    const about = confirmationOf(state, contentHash, submitted);
    return {
      cells: [
        { text: organisation, hint: kindLabel(shown.kinds, kind, 'de') },
        { badge: partnerBadge(state, texts, 'de') },
        { text: about === 'none' ? '' : words[about] },
        { text: lastOf(partner) },
      ],
    };
  });
}

const words = { current: 'diese Einreichung', outdated: 'eine andere Fassung' };

/** What happened last between the entry and the partner. */
function lastOf({ invitedAt, remindedAt, answeredAt, askedAt }: PartnerLine): string {
  const events = [
    ['eingeladen', invitedAt],
    ['erinnert', remindedAt],
    ['geantwortet', answeredAt],
    ['erneut gebeten', askedAt],
  ] as const;
  const [word, at] = events
    .filter((event): event is (typeof events)[number] & [string, Date] => event[1] !== null)
    .reduce((last, event) => (event[1] >= last[1] ? event : last));
  return `${word} am ${dateTime(at, 'de')}`;
}
