import { withQuery } from '../platform/http/with-query.js';

/** Pages of applicants and partners. */
export const entryPaths = {
  list: '/bewerbung',
  start: '/bewerbung/neu',
  startByHand: '/bewerbung/neu/von-hand',
  dossier: '/bewerbung/:id',
  section: '/bewerbung/:id/abschnitt/:key',
  /** Where the browser saves while somebody types; answers with JSON. */
  autosave: '/bewerbung/:id/abschnitt/:key/zwischenstand',
  versions: '/bewerbung/:id/versionen',
  version: '/bewerbung/:id/versionen/:key/:number',
  attachments: '/bewerbung/:id/anlagen',
  attachment: '/bewerbung/:id/anlagen/:attachmentId',
  attachmentFile: '/bewerbung/:id/anlagen/:attachmentId/datei',
  removeAttachment: '/bewerbung/:id/anlagen/:attachmentId/entfernen',
  restoreAttachment: '/bewerbung/:id/anlagen/:attachmentId/wiederherstellen',
  team: '/bewerbung/:id/team',
  partners: '/bewerbung/:id/partner',
  /** All whose confirmation is about an earlier state, at once. */
  askPartnersAgain: '/bewerbung/:id/partner/erneut-bitten',
  partnerContact: '/bewerbung/:id/partner/:partnerId/ansprechperson',
  partnerChanges: '/bewerbung/:id/partner/:partnerId/aenderungen',
  /** One of `partnerActs`. */
  partnerAct: '/bewerbung/:id/partner/:partnerId/:act',
  check: '/bewerbung/:id/pruefen',
  reopen: '/bewerbung/:id/oeffnen',
  withdraw: '/bewerbung/:id/zurueckziehen',
  /** What was released for publication. */
  publication: '/bewerbung/:id/veroeffentlichung',
  /** What the jury decided; the page belongs to the awards. */
  result: '/bewerbung/:id/ergebnis',
  /** A number; with `.pdf` or `.json` behind it a file. */
  receipt: '/bewerbung/:id/eingang/:document',
  /** Two of its submissions side by side. */
  submission: '/bewerbung/:id/einreichung/:number',
  submissionPdf: '/bewerbung/:id/einreichung/:number/dossier.pdf',
  submissionFile: '/bewerbung/:id/einreichung/:number/dateien/:sha256',
  difference: '/bewerbung/:id/vergleich',
  confirmation: '/mitzeichnung/:token',
  confirmationReceipt: '/mitzeichnung/:token/beleg',
  confirmationFile: '/mitzeichnung/:token/anlagen/:attachmentId',
} as const;

type EntryPage = Extract<
  keyof typeof entryPaths,
  | 'dossier'
  | 'attachments'
  | 'team'
  | 'partners'
  | 'askPartnersAgain'
  | 'check'
  | 'reopen'
  | 'withdraw'
  | 'publication'
  | 'result'
>;

/** Address of a page of one dossier. */
export const entryUrl = (id: string, page: EntryPage = 'dossier'): string =>
  entryPaths[page].replace(':id', id);

export const startUrl = (query: Record<string, string>): string =>
  `${entryPaths.start}?${new URLSearchParams(query)}`;

export const sectionUrl = (id: string, key: string, page: 'section' | 'autosave' = 'section'): string =>
  entryPaths[page].replace(':id', id).replace(':key', key);

export const versionsUrl = (id: string): string => entryPaths.versions.replace(':id', id);

export const versionUrl = (id: string, key: string, number: number): string =>
  entryPaths.version.replace(':id', id).replace(':key', key).replace(':number', String(number));

export const attachmentUrl = (
  id: string,
  attachmentId: string,
  page: 'attachment' | 'attachmentFile' | 'removeAttachment' | 'restoreAttachment' = 'attachment',
): string => entryPaths[page].replace(':id', id).replace(':attachmentId', attachmentId);

/** What applicants do about one partner, as the address calls it. */
export const partnerActs = {
  remind: 'erinnern',
  askAgain: 'erneut-bitten',
  renew: 'erneuern',
  withdraw: 'zuruecknehmen',
} as const;
export type PartnerPageAct = keyof typeof partnerActs;

export const partnerUrl = (
  id: string,
  partnerId: string,
  page: 'partnerContact' | 'partnerChanges',
): string => entryPaths[page].replace(':id', id).replace(':partnerId', partnerId);

export const partnerActUrl = (id: string, partnerId: string, act: PartnerPageAct): string =>
  entryPaths.partnerAct.replace(':id', id).replace(':partnerId', partnerId).replace(':act', partnerActs[act]);

export const receiptUrl = (id: string, number: number, ending: '' | '.pdf' | '.json' = ''): string =>
  entryPaths.receipt.replace(':id', id).replace(':document', `${number}${ending}`);

export const submissionUrl = (
  id: string,
  number: number,
  page: 'submission' | 'submissionPdf' = 'submission',
): string => entryPaths[page].replace(':id', id).replace(':number', String(number));

export const submissionFileUrl = (id: string, number: number, sha256: string): string =>
  entryPaths.submissionFile.replace(':id', id).replace(':number', String(number)).replace(':sha256', sha256);

/** Without numbers the last submission and the one before it. */
export const differenceUrl = (id: string, from?: number, to?: number): string =>
  withQuery(entryPaths.difference.replace(':id', id), comparedQuery(from, to));

/** How an address names two submissions. */
export const comparedQuery = (from?: number, to?: number) => ({
  von: from && String(from),
  bis: to && String(to),
});

export const confirmationUrl = (token: string): string => entryPaths.confirmation.replace(':token', token);

export const confirmationReceiptUrl = (token: string): string =>
  entryPaths.confirmationReceipt.replace(':token', token);

export const confirmationFileUrl = (token: string, attachmentId: string): string =>
  entryPaths.confirmationFile.replace(':token', token).replace(':attachmentId', attachmentId);
