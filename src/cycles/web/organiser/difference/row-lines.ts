import { money, number } from '../../../../platform/i18n/formats.js';
import type { Texts } from '../../../../platform/i18n/texts.js';
import type { PartnerRule } from '../../../domain/partner-rule.js';
import type { Prize, PrizeKind } from '../../../domain/prize.js';
import type { Rubric } from '../../../domain/rubric.js';
import type { ScreeningRule } from '../../../domain/screening-rule.js';
import type { SizeClass } from '../../../domain/size-class.js';
import { rangeText } from '../../range-text.js';
import { bothLanguages, type Line, line, ofRow, orderOf, yesNo } from './lines.js';

export const sizeClassLines = (classes: readonly SizeClass[]): Line[] => [
  ...classes.flatMap(({ key, label, min, max }) =>
    ofRow(key, `Größenklasse „${label.de}“`, [
      ...bothLanguages('label', 'Bezeichnung', label),
      line('range', 'Bevölkerung', rangeText({ min, max }, 'de')),
    ]),
  ),
  orderOf(classes.map(({ key, label }) => ({ key, name: label.de }))),
];

const prizeKinds: Readonly<Record<PrizeKind, string>> = {
  place: 'Platz',
  special: 'Sonderpreis',
  audience: 'Publikumspreis',
};

/** @param classes names of size classes by key */
export const prizeLines = (prizes: readonly Prize[], classes: ReadonlyMap<string, string>): Line[] => [
  ...prizes.flatMap(({ key, title, kind, place, sizeClass, amountCents }) =>
    ofRow(key, title.de, [
      ...bothLanguages('title', 'Titel', title),
      line('kind', 'Art', prizeKinds[kind]),
      line('place', 'Platz', place === null ? '' : String(place)),
      line('class', 'Größenklasse', sizeClass === null ? 'alle' : (classes.get(sizeClass) ?? sizeClass)),
      line('amount', 'Betrag', money(amountCents / 100, 'de')),
    ]),
  ),
  orderOf(prizes.map(({ key, title }) => ({ key, name: title.de }))),
];

export const rubricLines = (rubric: Rubric): Line[] => [
  ...rubric.flatMap(({ key, label, description, weight, min, max, step, anchors, optional, uncounted }) =>
    ofRow(key, `Kriterium „${label.de}“`, [
      ...bothLanguages('label', 'Bezeichnung', label),
      ...bothLanguages('description', 'Erläuterung', description),
      line('weight', 'Gewicht', number(weight, 'de')),
      line('scale', 'Skala', `${min} bis ${max} in Schritten von ${number(step, 'de')}`),
      line('uncounted', 'Zählt für die Rangliste', yesNo(!uncounted)),
      line('optional', 'Darf offen bleiben', yesNo(optional ?? false)),
      line(
        'anchors',
        'Bedeutung der Werte',
        anchors.map(({ value, text }) => `${value} = ${text.de}${text.en ? ` (${text.en})` : ''}`).join('; '),
      ),
    ]),
  ),
  orderOf(rubric.map(({ key, label }) => ({ key, name: label.de }))),
];

export const partnerRuleLines = (
  { kinds, minimumPartners, confirming }: PartnerRule,
  texts: Texts,
): Line[] => [
  line('minimum', 'Nötige Partner', String(minimumPartners)),
  line('confirming', 'Was vorliegen muss', texts.t('de', `partners.confirming.${confirming}.title`)),
  ...kinds.flatMap(({ key, label, accepted, mandatory }) =>
    ofRow(key, `Art „${label.de}“`, [
      ...bothLanguages('label', 'Bezeichnung', label),
      line('accepted', 'wird angenommen', yesNo(accepted)),
      line('mandatory', 'ist verlangt', yesNo(mandatory)),
    ]),
  ),
  orderOf(kinds.map(({ key, label }) => ({ key, name: label.de }))),
];

export const screeningLines = ({ checklist, fourEyes, reasons }: ScreeningRule, texts: Texts): Line[] => [
  line('fourEyes', 'Vier-Augen-Prinzip', yesNo(fourEyes)),
  ...checklist.flatMap(({ key, text, hint, mustBeMet, rule }) =>
    ofRow(key, `Prüfpunkt „${text}“`, [
      line('text', 'Aussage', text),
      line('hint', 'Hinweis', hint),
      line('mustBeMet', 'muss erfüllt sein', yesNo(mustBeMet)),
      line('rule', 'Vorschlag nach Regel', rule ? texts.t('de', `screening.rules.${rule}`) : 'keiner'),
    ]),
  ),
  orderOf(checklist.map(({ key, text }) => ({ key, name: text }))),
  line('reasons', 'Textbausteine', reasons.join('\n\n')),
];
