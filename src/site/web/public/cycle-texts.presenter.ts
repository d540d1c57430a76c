import type { CycleView } from '../../../cycles/cycle-view.js';
import { type CycleContact, hasContact } from '../../../cycles/domain/cycle-texts.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import type { Lang } from '../../../platform/i18n/lang.js';

/** Whom to ask about a cycle; nothing where it does not say. */
export function contactOf(cycle: CycleView | undefined): CycleContact | undefined {
  const contact = cycle?.texts.contact;
  return contact && hasContact(contact) ? contact : undefined;
}

/** A cycle's own questions, in the shape of the general ones. */
export const ownQuestions = (cycle: CycleView | undefined, lang: Lang) =>
  (cycle?.texts.questions ?? []).map(({ question, answer }) => ({
    title: textIn(question, lang),
    text: textIn(answer, lang),
  }));
