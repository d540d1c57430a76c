import {
  dayTimeValues,
  isSkipped,
  readDayTime,
  readLastInstant,
} from '../../../../platform/views/day-time.js';
import { type VoteMode, voteModes } from '../../../domain/audience-vote.js';
import { cycleErrors } from '../../../domain/errors.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';
import { flat } from '../rows.js';

const prefix = 'audienceVote';
export const longestVoteText = 500;
/** What is no mode at all is left to the check, which refuses it. */
const modeOf = (value: string) => voteModes.find((mode) => mode === value) ?? (value as VoteMode);

export const audienceVotePage: PartPage = {
  part: 'audienceVote',
  title: 'Publikumsabstimmung',
  lead: 'Ob das Publikum über einen Preis abstimmt, wann und wo. Es steht auch auf den öffentlichen Seiten.',
  values: ({ audienceVote: { mode, from, until, where, question } }) => ({
    [`${prefix}.mode`]: mode,
    ...dayTimeValues(`${prefix}.from`, from ?? undefined),
    ...dayTimeValues(`${prefix}.until`, until ?? undefined),
    ...flat({
      [prefix]: {
        where: { de: where.de, en: where.en ?? '' },
        question: { de: question.de, en: question.en ?? '' },
      },
    }),
  }),
  extra: (_, texts) => ({
    modes: voteModes.map((value) => ({
      value,
      text: texts.t('de', `cycles.vote.${value}.title`),
      hint: texts.t('de', `cycles.vote.${value}.text`),
    })),
    longestText: longestVoteText,
  }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const vote = {
      mode: modeOf(read.text(`${prefix}.mode`)),
      from: instant(read, `${prefix}.from`, readDayTime),
      until: instant(read, `${prefix}.until`, readLastInstant),
      where: read.localized(`${prefix}.where`, longestVoteText),
      question: read.localized(`${prefix}.question`, longestVoteText),
    };
    read.check();
    return parts.changeAudienceVote(change, vote);
  },
};

function instant(read: FieldReader, name: string, as: typeof readDayTime): Temporal.Instant | null {
  const [day, time] = [read.text(`${name}.day`), read.text(`${name}.time`)];
  if (day === '' && time === '') return null;
  const at = as(day, time);
  if (!at) read.refuse(isSkipped(day, time) ? cycleErrors.timeSkipped : cycleErrors.dateInvalid, name);
  return at ?? null;
}
