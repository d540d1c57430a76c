import { textIn } from '../../../cycles/domain/localized-text.js';
import { money } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { answerBlocks } from '../../../entries/web/answer-blocks.js';
import type { PublicLaureate, PublicPrize } from '../../result-rows.js';

/** Results by class with a table of the same; the preview of the organiser is this very model. */
export function resultsModel(prizes: PublicPrize[], lang: Lang, texts: Texts, year: number) {
  const t = (key: string, params = {}) => texts.t(lang, `awards.laureates.${key}`, params);
  const prizeOf = (prize: PublicPrize) => ({
    title: shortTitle(prize, lang),
    money: prize.amountCents > 0 ? money(prize.amountCents / 100, lang) : t('noMoney'),
    additional: prize.additional,
    shared: prize.laureates.length > 1,
    laureates: prize.laureates.map((laureate) => laureateOf(laureate, prize)),
  });
  const laureateOf = (laureate: PublicLaureate, { laureates }: PublicPrize) => ({
    ...laureate,
    name: placeOf(t, laureate),
    released: releasedModel(laureate, lang, texts),
    ...(laureates.length > 1 && { share: money(laureate.amountCents / 100, lang) }),
    ...(laureate.partners.length > 0 && {
      together: t('partners', { partners: laureate.partners.join(', ') }),
    }),
  });
  return {
    groups: groupsOf(prizes, lang, t).map(({ title, own }) => ({ title, prizes: own.map(prizeOf) })),
    table: tableOf(prizes, lang, t, year),
  };
}

/** What the entry released, to unfold; files are not part of it. */
function releasedModel({ municipality, released }: PublicLaureate, lang: Lang, texts: Texts) {
  const sections = released.form.sections.map(({ key, questions }) =>
    answerBlocks(questions, released.answers[key] ?? {}, { texts, lang, markInternal: false }),
  );
  if (sections.length === 0) return undefined;
  return { title: texts.t(lang, 'awards.laureates.released', { municipality }), blocks: sections.flat() };
}

type T = (key: string, params?: object) => string;

function groupsOf(prizes: PublicPrize[], lang: Lang, t: T) {
  const byClass = Map.groupBy(
    prizes.filter(({ sizeClass }) => sizeClass !== null),
    ({ sizeClass }) => sizeClass?.key,
  );
  const classes = [...byClass.values()].map((own) => ({
    title: own[0]?.sizeClass ? capital(textIn(own[0].sizeClass.label, lang)) : '',
    own,
  }));
  const across = prizes.filter(({ sizeClass }) => sizeClass === null);
  const places = { title: t('prizes'), own: across.filter(({ kind }) => kind === 'place') };
  const special = { title: t('special'), own: across.filter(({ kind }) => kind !== 'place') };
  return [...classes, places, special].filter(({ own }) => own.length > 0);
}

function tableOf(prizes: PublicPrize[], lang: Lang, t: T, year: number) {
  const rows = prizes.flatMap((prize) => {
    const head = { text: textIn(prize.title, lang) };
    if (prize.laureates.length === 0)
      return [{ cells: [head, { text: t('notGiven') }, { text: '–' }, { text: '–', numeric: true }] }];
    return prize.laureates.map(({ municipality, state, amountCents }) => ({
      cells: [
        head,
        { text: municipality },
        { text: state },
        { text: amountCents > 0 ? money(amountCents / 100, lang) : '–', numeric: true },
      ],
    }));
  });
  const columns = ['prize', 'municipality', 'state', 'money'].map((key) => ({
    text: t(`table.${key}`),
    ...(key === 'money' && { numeric: true }),
  }));
  return { caption: t('table.caption', { year }), columns, rows };
}

/** Below the heading of a class "1. Preis, Kommunen bis 19.999 …" needs no class of its own. */
function shortTitle({ title, sizeClass }: PublicPrize, lang: Lang): string {
  const whole = textIn(title, lang);
  const label = sizeClass && textIn(sizeClass.label, lang);
  if (!label || !whole.endsWith(label)) return whole;
  const comma = whole.lastIndexOf(',', whole.length - label.length);
  return comma > 0 ? whole.slice(0, comma) : whole;
}

/** The municipality with its Land, once where both are one: Bremen, Berlin, Hamburg. */
const placeOf = (t: T, { municipality, state }: PublicLaureate): string =>
  municipality === state ? municipality : t('inState', { municipality, state });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
