/** What `views/documents/entries/receipt.typ` shows. Times, sizes and names come as the reader's language writes them. */
export interface ReceiptData {
  /** Who runs the competition; stands at the head of every page. */
  organiser: string;
  competition: string;
  /** As "Wettbewerbsrunde 2026". */
  cycle: string;
  reference: string;
  municipality: string;
  title: string;
  /** Server time to the second with its zone, as "Freitag, 12. Juni 2026, 23:41:07 Uhr (MESZ)". */
  receivedAt: string;
  submittedBy: string;
  /** 1 for the first submission of an entry. */
  submissionNumber: number;
  /** SHA-256 of the canonical content, hexadecimal. */
  contentSha256: string;
  /** Proves the receipt at `verifyAt`. */
  code: string;
  /** Address of the page that verifies receipts. */
  verifyAt: string;
  files: ReceiptFile[];
  /** E-mail address for questions; empty leaves the line out. */
  contact: string;
}

export interface ReceiptFile {
  name: string;
  /** With its unit, as "1,2 MB". */
  size: string;
  /** Hexadecimal. */
  sha256: string;
}
