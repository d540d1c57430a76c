import { textIn } from '../../../cycles/domain/localized-text.js';
import { kindLabel } from '../../../cycles/domain/partner-rule.js';
import { standingAt } from '../../../entries/domain/partner.js';
import { organiserEntryUrl } from '../../../entries/organiser.paths.js';
import { entryBadge } from '../../../entries/web/badges.js';
import { juryUrls } from '../../../jury/jury.paths.js';
import { dateTime, money, number, shortDate } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { PastAward, PastEntry, PastRound } from '../../participation/history.queries.js';

/** One entry of a municipality as a list of facts; what was not reached is left out. */
export function pastEntryView(entry: PastEntry, texts: Texts, now: Temporal.Instant) {
  const { id, title, state, reference, sizeClass, startedAt } = entry;
  const name = title || (entry.submissions ? 'Ohne Titel' : 'Noch nicht eingereicht');
  return {
    title: reference ? `${name} (${reference})` : name,
    href: organiserEntryUrl(id),
    rows: [
      { key: 'Stand', badge: entryBadge(state, texts, 'de') },
      { key: 'Größenklasse', value: sizeClass ? textIn(sizeClass, 'de') : 'keine' },
      { key: 'Begonnen', value: dateTime(startedAt, 'de') },
      { key: 'Eingereicht', value: submitted(entry) },
      ...list('Partner', partners(entry, texts, now)),
      ...(entry.decision ? [{ key: 'Formale Prüfung', value: screening(entry.decision) }] : []),
      ...list(
        'Bewertungsrunden',
        entry.rounds.map((round) => roundItem(round, texts)),
      ),
      ...list('Auszeichnungen', entry.awards.map(awardItem)),
      ...list('Team', entry.team.map(memberItem)),
    ],
  };
}

interface Item {
  text: string;
  href?: string;
}

const list = (key: string, files: Item[]) => (files.length > 0 ? [{ key, files }] : []);

function submitted({ submissions }: PastEntry): string {
  if (!submissions) return 'nein';
  const { count, first, last } = submissions;
  const firstly = dateTime(first, 'de');
  return count === 1
    ? firstly
    : `${firstly}, zuletzt ${dateTime(last, 'de')} (${number(count, 'de')} Einreichungen)`;
}

const partners = ({ partners, kinds }: PastEntry, texts: Texts, now: Temporal.Instant): Item[] =>
  partners.map(({ organisation, kind, state, expiresAt }) => {
    const standing = standingAt(state, Temporal.Instant.from(expiresAt), now);
    const word = texts.t('de', `entries.partnerStates.${standing}`);
    return { text: `${organisation} (${kindLabel(kinds, kind, 'de')}): ${word}` };
  });

function screening({ decision, reason, at }: NonNullable<PastEntry['decision']>): string {
  const outcome = decision === 'admitted' ? 'zugelassen' : 'nicht zugelassen';
  return `${outcome} am ${shortDate(at, 'de')}${reason ? `: ${reason}` : ''}`;
}

function roundItem({ id, name, state, assigned, sheets, result }: PastRound, texts: Texts): Item {
  const place = result?.rank ? `Rang ${result.rank} von ${result.of} der Größenklasse` : 'ohne Wertung';
  const about = state === 'closed' ? place : texts.t('de', `jury.roundStates.${state}`);
  return {
    text: `${name}: ${about}, ${number(sheets, 'de')} von ${number(assigned, 'de')} Bewertungen`,
    href: state === 'closed' ? juryUrls.ranking(id) : juryUrls.round(id),
  };
}

function awardItem({ title, amountCents, published }: PastAward): Item {
  const amount = amountCents > 0 ? `, ${money(amountCents / 100, 'de')}` : '';
  return { text: `${textIn(title, 'de')}${amount}${published ? '' : ' (noch nicht veröffentlicht)'}` };
}

const memberItem = ({ name, email, owner }: PastEntry['team'][number]): Item => ({
  text: `${name}${owner ? ' (verantwortlich)' : ''}, ${email}`,
  href: `mailto:${email}`,
});
