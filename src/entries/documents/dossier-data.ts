import type { MarkdownPart } from '../../platform/documents/markdown-parts.js';
import type { ReceiptFile } from './receipt-data.js';

interface Fact {
  key: string;
  /** Empty says that nothing was given. */
  value: string;
}
/** What stands below each other in a section; of the fields one is filled. */
export interface DossierBlock {
  facts: Fact[];
  heading: string;
  text: MarkdownPart[];
  table: { columns: string[]; rows: string[][] };
}

/** What `views/documents/entries/dossier.typ` shows: a submission to read on paper. */
export interface DossierData {
  organiser: string;
  competition: string;
  cycle: string;
  reference: string;
  municipality: string;
  title: string;
  facts: Fact[];
  sections: { title: string; blocks: DossierBlock[] }[];
  partners: { organisation: string; about: string; statement: MarkdownPart[] }[];
  files: (ReceiptFile & { title: string })[];
  contentSha256: string;
}
