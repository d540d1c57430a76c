import type { PartPage } from '../part-page.js';
import { FieldReader } from '../field-reader.js';

export const languagesPage: PartPage = {
  part: 'languages',
  title: 'Sprachen',
  lead: 'In welchen Sprachen Kommunen und Partnerorganisationen diese Runde benutzen können.',
  values: ({ languages }) => ({ english: String(languages.includes('en')) }),
  async save(parts, change, body) {
    const english = new FieldReader(body).flag('english');
    return parts.changeLanguages(change, english ? ['de', 'en'] : ['de']);
  },
};
