import type { Act } from '../../domain/phase.js';

/** What a phase allows, in words for organisers. */
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
