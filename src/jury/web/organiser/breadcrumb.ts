import { juryPaths } from '../../jury.paths.js';

interface Step {
  text: string;
  href?: string;
}

/** The way to a page of rounds and jurors. */
export const breadcrumb = (...steps: Step[]): Step[] => [
  { text: 'Organisation', href: juryPaths.organisation },
  ...(steps.length > 0 ? [{ text: 'Bewertung', href: juryPaths.rounds }] : [{ text: 'Bewertung' }]),
  ...steps,
];

/** Pages of organisers are read by auditors too; acts are for organisers. */
export const mayAct = ({ identity }: { identity: { roles: string[] } }): boolean =>
  identity.roles.includes('organiser');
