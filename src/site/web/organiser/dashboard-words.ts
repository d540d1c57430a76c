import type { Act } from '../../../cycles/domain/phase.js';

/** What a phase allows, as the dashboard says it. */
export const actWords: Readonly<Record<Act, string>> = {
  startEntry: 'Bewerbungen beginnen',
  editEntry: 'Bewerbungen bearbeiten',
  submit: 'Bewerbungen einreichen',
  confirm: 'mitzeichnen',
  withdraw: 'Bewerbungen zurückziehen',
  screen: 'formal prüfen',
  score: 'bewerten',
  closeRound: 'Bewertungsrunden schließen',
  decide: 'Preise vergeben',
  publish: 'Ergebnisse veröffentlichen',
  exchange: 'sich im Erfahrungsaustausch treffen',
};

/** How far from a deadline: "3 Tage vor dem Bewerbungsschluss". */
export function distanceText(day: number): string {
  if (day === 0) return 'am Tag des Bewerbungsschlusses';
  const days = Math.abs(day) === 1 ? '1 Tag' : `${Math.abs(day)} Tage`;
  return `${days} ${day < 0 ? 'vor' : 'nach'} dem Bewerbungsschluss`;
}
