import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { ScanState } from '../../platform/storage/scan-state.js';
import type { Badge } from '../../platform/views/badge.js';
import type { SectionState } from '../domain/check-answers.js';
import type { EntryState } from '../domain/entry-state.js';
import type { PartnerState } from '../domain/partner.js';

type Kinds<S extends string> = Readonly<Record<S, Badge['kind']>>;

const entryKinds: Kinds<EntryState> = {
  draft: 'neutral',
  submitted: 'info',
  admitted: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
};
const partnerKinds: Kinds<PartnerState> = {
  invited: 'info',
  confirmed: 'success',
  objected: 'danger',
  withdrawn: 'neutral',
  expired: 'warning',
};
const scanKinds: Kinds<ScanState> = {
  unchecked: 'neutral',
  waiting: 'info',
  clean: 'success',
  infected: 'danger',
};
const sectionKinds: Kinds<SectionState> = { empty: 'neutral', started: 'info', complete: 'success' };

export const entryBadge = (state: EntryState, texts: Texts, lang: Lang): Badge => ({
  kind: entryKinds[state],
  text: texts.t(lang, `entries.states.${state}`),
});
export const partnerBadge = (state: PartnerState, texts: Texts, lang: Lang): Badge => ({
  kind: partnerKinds[state],
  text: texts.t(lang, `entries.partnerStates.${state}`),
});
export const sectionBadge = (state: SectionState, texts: Texts, lang: Lang): Badge => ({
  kind: sectionKinds[state],
  text: texts.t(lang, `entries.sectionStates.${state}`),
});
export const scanBadge = (state: ScanState, texts: Texts, lang: Lang): Badge => ({
  kind: scanKinds[state],
  text: texts.t(lang, `files.states.${state}`),
});
