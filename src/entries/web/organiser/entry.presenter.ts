import { textIn } from '../../../cycles/domain/localized-text.js';
import { historyUrl } from '../../../municipalities/municipalities.paths.js';
import { actorWords } from '../../../platform/audit/actor-words.js';
import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { standingAt } from '../../domain/entry-deadline.js';
import type { HistoryLine, OrganiserEntry, SubmittedDossier } from '../../organiser-entry.queries.js';
import {
  organiserDifferenceUrl,
  organiserEntryUrl,
  organiserFileUrl,
  organiserSubmissionUrl,
} from '../../organiser.paths.js';
import type { InquiryView } from '../../inquiry.queries.js';
import type { ScreeningView } from '../../screening.queries.js';
import { transferUrl } from '../../team.paths.js';
import { entryBadge } from '../badges.js';
import { contentOfSubmission } from '../dossier-content.js';
import { presentDossier } from '../dossier.presenter.js';
import { deadlineBox } from './deadline.presenter.js';
import { screeningBox } from './screening-box.presenter.js';

const lang: Lang = 'de';

export interface EntryView {
  entry: OrganiserEntry;
  /** The submission to read; nothing before the first. */
  shown: SubmittedDossier | undefined;
  history: HistoryLine[];
  toScreen: { count: number; nextId: string | null };
  screening: ScreeningView;
  inquiries: InquiryView[];
  mayScreen: boolean;
  now: Temporal.Instant;
}

export function entryModel(view: EntryView, texts: Texts) {
  const { entry, shown } = view;
  const last = entry.submissions[0]?.number;
  const standing = standingAt({ ...entry, schedule: entry.ownSchedule }, view.now);
  return {
    badge: entryBadge(standing, texts, lang),
    deadline: deadlineBox(entry, view.now, view.mayScreen),
    facts: factRows(entry),
    team: entry.team.map(({ name, email }) => ({ name, email, href: `mailto:${email}` })),
    transferHref: view.mayScreen && entry.state !== 'withdrawn' && transferUrl(entry.id),
    draft: entry.state === 'draft',
    reopened: standing === 'draft' && last !== undefined,
    lateDraft: standing !== entry.state,
    older:
      shown && shown.number !== last
        ? { number: shown.number, lastHref: organiserEntryUrl(entry.id) }
        : undefined,
    dossier:
      shown &&
      presentDossier(
        {
          ...contentOfSubmission(shown.content, shown, entry.sizeClass),
          releaseWithdrawnAt: shown.releaseWithdrawnAt,
        },
        texts,
        lang,
        'organiser',
        {
          file: ({ sha256 }) => organiserFileUrl(entry.id, sha256),
        },
      ),
    submissions: submissionRows(entry, shown?.number),
    screening: screeningBox({ ...view, entry: { ...entry, state: standing } }, texts),
    history: view.history.map((line) => historyRow(line, texts)),
  };
}

function factRows({
  municipality,
  population,
  sizeClass,
  startedAt,
  submittedAt,
  reference,
}: OrganiserEntry) {
  const { id, name, key, districtName, stateName, source } = municipality;
  return [
    { key: 'Kommune', value: name, href: historyUrl(id), action: 'Alle Runden' },
    { key: 'Kreis und Land', value: [districtName, stateName].filter(Boolean).join(', ') },
    { key: 'Amtlicher Schlüssel', value: key ?? 'nicht im Verzeichnis' },
    { key: 'Bevölkerung', value: `${number(population, lang)} (${source})` },
    { key: 'Größenklasse', value: sizeClass ? textIn(sizeClass, lang) : 'keine' },
    { key: 'Aktenzeichen', value: reference ?? 'wird mit der Einreichung vergeben' },
    { key: 'Begonnen', value: dateTime(startedAt, lang) },
    { key: 'Eingereicht', value: submittedAt ? dateTime(submittedAt, lang) : 'noch nicht' },
  ];
}

function submissionRows({ id, submissions }: OrganiserEntry, shown: number | undefined) {
  return submissions.map(({ number, contentHash, submittedAt, submittedBy }) => ({
    number,
    shown: number === shown,
    href: organiserSubmissionUrl(id, number),
    at: dateTime(submittedAt, lang),
    by: submittedBy,
    hash: contentHash,
    difference: number > 1 && {
      from: number - 1,
      to: number,
      href: organiserDifferenceUrl(id, number - 1, number),
    },
  }));
}

function historyRow({ type, occurredAt, actorName, actorLabel, reason }: HistoryLine, texts: Texts) {
  const keys = ['entries.organiser.history', 'screening.history', 'audit.types'].map((at) => `${at}.${type}`);
  const key = keys.find((each) => texts.has(lang, each));
  const who = actorName ?? actorWords(texts, lang, actorLabel);
  return {
    cells: [
      { text: dateTime(occurredAt, lang) },
      { text: key ? texts.t(lang, key) : type, hint: reason ?? '' },
      { text: who },
    ],
  };
}
