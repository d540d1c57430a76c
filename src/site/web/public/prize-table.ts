import type { CycleWithPrizes, PrizeView } from '../../../cycles/cycle-view.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { totalCents } from '../../../cycles/domain/prize.js';
import { money } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';

interface PrizeLine {
  title: string;
  amount: string;
}

/** Prizes by size class, then those across all classes; prizes that the jury invented are not announced. */
export function prizeGroups(texts: Texts, lang: Lang, { prizes, sizeClasses }: CycleWithPrizes) {
  const announced = prizes.filter(({ additional }) => !additional);
  const line = (prize: PrizeView): PrizeLine => ({
    title: prize.place
      ? texts.t(lang, 'site.prizes.place', { place: prize.place })
      : textIn(prize.title, lang),
    amount: prize.amountCents ? money(prize.amountCents / 100, lang) : texts.t(lang, 'site.prizes.noMoney'),
  });
  const classes = sizeClasses.map(({ id, label }) => ({
    title: texts.t(lang, 'site.prizes.class', { label: textIn(label, lang) }),
    prizes: announced.filter(({ sizeClassId }) => sizeClassId === id).map(line),
  }));
  const across = announced.filter(({ sizeClassId }) => sizeClassId === null).map(line);
  const title = texts.t(lang, sizeClasses.length > 0 ? 'site.prizes.across' : 'site.prizes.all');
  return [...classes, { title, prizes: across }].filter((group) => group.prizes.length > 0);
}

/** The sum of what was announced, as shown. */
export const prizeSum = (lang: Lang, { prizes }: CycleWithPrizes): string =>
  money(totalCents(prizes.filter(({ additional }) => !additional)) / 100, lang);
