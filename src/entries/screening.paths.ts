import { withQuery } from '../platform/http/with-query.js';
import { entryPaths } from './entries.paths.js';
import { organiserEntryPaths } from './organiser.paths.js';

const { entry } = organiserEntryPaths;

/** Pages of the formal screening. */
export const screeningPaths = {
  queue: '/organisation/pruefung',
  checklist: `${entry}/pruefliste`,
  revoke: `${entry}/entscheidung-zuruecknehmen`,
  secondLook: `${entry}/zweite-pruefung/:proposalId`,
  returnProposal: `${entry}/zweite-pruefung/:proposalId/zurueckgeben`,
  takeBackProposal: `${entry}/zweite-pruefung/:proposalId/zuruecknehmen`,
  ask: `${entry}/rueckfrage-stellen`,
  inquiry: `${entry}/rueckfragen/:inquiryId`,
  extendInquiry: `${entry}/rueckfragen/:inquiryId/frist`,
  endInquiry: `${entry}/rueckfragen/:inquiryId/beenden`,
  /** The applicant's page. */
  answer: `${entryPaths.dossier}/rueckfrage/:inquiryId`,
} as const;

export const screeningUrl = (entryId: string, page: 'checklist' | 'revoke' | 'ask'): string =>
  screeningPaths[page].replace(':id', entryId);

export const proposalUrl = (
  entryId: string,
  proposalId: string,
  page: 'secondLook' | 'returnProposal' | 'takeBackProposal' = 'secondLook',
): string => screeningPaths[page].replace(':id', entryId).replace(':proposalId', proposalId);

export const inquiryUrl = (
  entryId: string,
  inquiryId: string,
  page: 'inquiry' | 'extendInquiry' | 'endInquiry' | 'answer' = 'inquiry',
): string => screeningPaths[page].replace(':id', entryId).replace(':inquiryId', inquiryId);

export const screeningQueueUrl = (query: Parameters<typeof withQuery>[1] = {}): string =>
  withQuery(screeningPaths.queue, query);
