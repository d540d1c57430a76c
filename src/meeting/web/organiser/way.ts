import { accountPaths } from '../../../accounts/accounts.paths.js';
import { meetingPaths } from '../../meeting.paths.js';

interface Step {
  text: string;
  href?: string;
}

/** The way to a page of the meeting. */
export const way = (...steps: Step[]): Step[] => [
  { text: 'Organisation', href: accountPaths.organisation },
  { text: 'Jurysitzung', ...(steps.length > 0 && { href: meetingPaths.list }) },
  ...steps,
];
