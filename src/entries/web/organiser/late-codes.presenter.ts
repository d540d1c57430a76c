import { dateTime } from '../../../platform/i18n/formats.js';
import type { Badge } from '../../../platform/views/badge.js';
import { revokeCodeUrl } from '../../late.paths.js';
import type { LateCodeLine } from '../../late-code.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';

/** A code in the list: what it allows, for whom it was redeemed, and whether it can be revoked. */
export function codeView(code: LateCodeLine, year: number, now: Temporal.Instant, mayWrite: boolean) {
  const { id, reason, redemptions, used, createdBy } = code;
  const badge = badgeOf(code, now);
  return {
    title: reason,
    about: `${dateTime(code.createdAt, 'de')}, ${createdBy}`,
    badge,
    used: `${used} von ${redemptions} eingelöst`,
    expires: dateTime(code.expiresAt, 'de'),
    until: dateTime(code.submitUntil, 'de'),
    entries: code.entries.map(({ id: entryId, municipality, redeemedBy, redeemedAt }) => ({
      text: municipality,
      href: organiserEntryUrl(entryId),
      about: `${dateTime(redeemedAt, 'de')}, ${redeemedBy}`,
    })),
    revokeAction: mayWrite && badge.kind === 'success' && revokeCodeUrl(id),
    year,
  };
}

function badgeOf({ revokedAt, used, redemptions, expiresAt }: LateCodeLine, now: Temporal.Instant): Badge {
  if (revokedAt) return { kind: 'danger', text: 'Gesperrt' };
  if (used >= redemptions) return { kind: 'neutral', text: 'Aufgebraucht' };
  if (expiresAt.getTime() < now.epochMilliseconds) return { kind: 'neutral', text: 'Abgelaufen' };
  return { kind: 'success', text: 'Gültig' };
}
