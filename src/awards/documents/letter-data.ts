/** What `views/documents/awards/letter.typ` shows: a letter that tells an applicant what was decided. */
export interface LetterData {
  sender: { name: string; /** Lines after the name: street, town. */ address: string[] };
  /** Lines of the address field, at most six. */
  recipient: string[];
  reference: string;
  /** As "Bonn, 9. Oktober 2026". */
  placeAndDate: string;
  subject: string;
  salutation: string;
  paragraphs: string[];
  /** As "Mit freundlichen Grüßen". */
  closing: string;
  /** An empty role leaves its line out. */
  signatory: { name: string; role: string };
  enclosures: string[];
}
