import { money, number, shortDate } from '../../../platform/i18n/formats.js';
import type { CycleSetUp } from '../../cycle.queries.js';
import type { AudienceVote } from '../../domain/audience-vote.js';
import { type CycleTexts, hasContact } from '../../domain/cycle-texts.js';
import type { CyclePart } from '../../domain/events.js';
import type { PartnerRule } from '../../domain/partner-rule.js';
import { totalCents } from '../../domain/prize.js';

/** Each part of a cycle in a few words. */
export function partHints(cycle: CycleSetUp): Record<CyclePart, string> {
  const { milestones, sizeClasses, partnerRule, rubric, prizes, graceMinutes, form, retention } = cycle;
  const { screeningRule, fileLimits } = cycle;
  const { callOpens, deadline } = milestones;
  const questions = form.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return {
    basics: graceMinutes ? `Nachfrist: ${number(graceMinutes, 'de')} Minuten` : 'Keine Nachfrist',
    milestones:
      callOpens && deadline
        ? `Bewerbung vom ${shortDate(callOpens, 'de')} bis ${shortDate(deadline, 'de')}`
        : 'Der Bewerbungszeitraum steht noch nicht fest',
    sizeClasses: counted(sizeClasses.length, 'Größenklasse', 'Größenklassen'),
    partnerRule: partnersHint(partnerRule),
    form: `${counted(form.sections.length, 'Abschnitt', 'Abschnitte')}, ${counted(questions, 'Frage', 'Fragen')}`,
    rubric: counted(rubric.length, 'Kriterium', 'Kriterien'),
    prizes: `${counted(prizes.length, 'Preis', 'Preise')}, zusammen ${money(totalCents(prizes) / 100, 'de')}`,
    screeningRule: `${counted(screeningRule.checklist.length, 'Prüfpunkt', 'Prüfpunkte')}${screeningRule.fourEyes ? ', Vier-Augen-Prinzip' : ''}`,
    files: `Höchstens ${fileLimits.entryFiles} je Bewerbung, jede bis ${fileLimits.fileMegabytes} MB`,
    languages: cycle.languages.includes('en') ? 'Deutsch und Englisch' : 'Nur Deutsch',
    audienceVote: voteHint(cycle.audienceVote),
    texts: textsHint(cycle.texts),
    retention: `Entwürfe werden ${counted(retention, 'Monat', 'Monate')} nach dem Bewerbungsschluss gelöscht`,
  };
}

const partnersHint = ({ minimumPartners, confirming }: PartnerRule): string =>
  confirming === 'optional'
    ? counted(minimumPartners, 'Partner zu nennen', 'Partner zu nennen')
    : counted(minimumPartners, 'Mitzeichnung nötig', 'Mitzeichnungen nötig');

function voteHint({ mode, from, until }: AudienceVote): string {
  if (mode === 'none') return 'Keine Abstimmung';
  if (mode === 'ceremony') return 'Bei der Preisverleihung';
  return from && until
    ? `Im Internet vom ${shortDate(from, 'de')} bis ${shortDate(until, 'de')}`
    : 'Im Internet, der Zeitraum steht noch nicht fest';
}

function textsHint({ introduction, questions, contact }: CycleTexts): string {
  return [
    introduction.de ? 'Mit Einführung' : 'Ohne Einführung',
    counted(questions.length, 'eigene Frage', 'eigene Fragen'),
    hasContact(contact) ? 'mit Kontakt' : 'ohne Kontakt',
  ].join(', ');
}

const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'Keine' : number(count, 'de')} ${count === 1 ? one : many}`;
