import { voteAtTheCeremony } from '../audience-vote.js';
import { noTexts } from '../cycle-texts.js';
import { allLanguages } from '../languages.js';
import { type CycleConfiguration } from '../publishable.js';
import { defaultPartnerRule } from '../partner-rule.js';
import { defaultRetention } from '../retention.js';
import { sizeClasses2024 } from '../size-class.js';
import { defaultForm } from './form.js';
import { usualMilestones } from './milestones.js';
import { prizes2024 } from './prizes.js';
import { defaultRubric } from './rubric.js';
import { defaultScreeningRule } from './screening.js';

/**
 * A complete configuration of the cycle of `year` to start from: dates by the usual rhythm around `deadline` (by default the second
 * Friday of June, as in 2024), classes and prizes of 2024, criteria of 2014, no grace period, a vote at the
 * ceremony for the audience prize.
 */
export function defaultConfiguration(
  year: number,
  deadline: Temporal.PlainDate = secondFridayOfJune(year),
): CycleConfiguration {
  return {
    year,
    name: `Kommune bewegt Welt ${year}`,
    milestones: usualMilestones(deadline),
    graceMinutes: 0,
    sizeClasses: sizeClasses2024,
    partnerRule: defaultPartnerRule,
    form: defaultForm,
    rubric: defaultRubric,
    prizes: prizes2024,
    screeningRule: defaultScreeningRule,
    languages: allLanguages,
    audienceVote: voteAtTheCeremony,
    texts: noTexts,
    retention: defaultRetention,
  };
}

function secondFridayOfJune(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 6, day: 1 });
  const friday = 5;
  return first.add({ days: ((friday - first.dayOfWeek + 7) % 7) + 7 });
}
