import { reaches } from '../../../cycles/domain/deadline.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { InquiryView } from '../../inquiry.queries.js';
import { inquiryUrl } from '../../screening.paths.js';

/** What waits for an answer of the team, on top of its entry; nothing once it is too late. */
export function openInquiry(
  entryId: string,
  inquiry: Pick<InquiryView, 'id' | 'answerBy'> | undefined,
  texts: Texts,
  lang: Lang,
  now: Temporal.Instant,
) {
  if (!inquiry || !reaches(inquiry.answerBy, now)) return undefined;
  const date = longDateTime(inquiry.answerBy, lang, { zone: true });
  return {
    text: texts.t(lang, 'screening.inquiry.openText', { date }),
    href: inquiryUrl(entryId, inquiry.id, 'answer'),
  };
}
