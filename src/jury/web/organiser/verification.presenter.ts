import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { juryUrls } from '../../jury.paths.js';
import type { Verification } from '../../round-verification.js';

export function presentVerification(verification: Verification, texts: Texts, lang: Lang) {
  const { roundId, rule, hash, storedHash, liveHash, frozenAt, entries, sheets, findings, ok } = verification;
  return {
    ok,
    findings: findings.map(({ key, params }) => texts.t(lang, key, params)),
    facts: [
      { key: 'Eingefroren', value: dateTime(frozenAt, lang) },
      { key: 'Regel', value: rule },
      { key: 'Bewerbungen', value: number(entries, lang) },
      { key: 'Abgegebene Bögen', value: number(sheets, lang) },
    ],
    hashes: [
      { cells: [{ text: 'Beim Schließen festgehalten' }, { text: hash }] },
      { cells: [{ text: 'Aus dem eingefrorenen Stand berechnet' }, { text: storedHash }] },
      {
        cells: [{ text: 'Aus den heutigen Bögen berechnet' }, { text: liveHash ?? 'nicht berechenbar' }],
      },
    ],
    rankingHref: juryUrls.ranking(roundId),
  };
}
