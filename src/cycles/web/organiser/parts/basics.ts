import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

const longestText = 10_000;

export const basicsPage: PartPage = {
  part: 'basics',
  title: 'Grunddaten',
  lead: 'Name, Gegenstand und Teilnahmebedingungen erscheinen auf den öffentlichen Seiten.',
  values: ({ name, scope, eligibility, graceMinutes, oneEntryPerMunicipality }) => ({
    name,
    scope,
    eligibility,
    graceMinutes: String(graceMinutes),
    oneEntryPerMunicipality: String(oneEntryPerMunicipality),
  }),
  extra: () => ({ longestText }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const basics = {
      name: read.text('name', 200),
      scope: read.text('scope', longestText),
      eligibility: read.text('eligibility', longestText),
      graceMinutes: read.number('graceMinutes'),
      oneEntryPerMunicipality: read.flag('oneEntryPerMunicipality'),
    };
    read.check();
    await parts.changeBasics(change, basics);
  },
};
