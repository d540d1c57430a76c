import { cycleErrors } from '../../../domain/errors.js';
import { isLand, laender, type Land } from '../../../domain/laender.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

const longestText = 10_000;
const landOptions = Object.entries(laender).map(([value, text]) => ({ value, text }));

export const basicsPage: PartPage = {
  part: 'basics',
  title: 'Grunddaten',
  lead: 'Name, Gegenstand und Teilnahmebedingungen erscheinen auf den öffentlichen Seiten.',
  values: ({ name, scope, eligibility, graceMinutes, oneEntryPerMunicipality, land }) => ({
    name,
    scope,
    eligibility,
    graceMinutes: String(graceMinutes),
    oneEntryPerMunicipality: String(oneEntryPerMunicipality),
    land,
  }),
  extra: () => ({ longestText, laender: landOptions }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const basics = {
      name: read.text('name', 200),
      scope: read.text('scope', longestText),
      eligibility: read.text('eligibility', longestText),
      graceMinutes: read.number('graceMinutes'),
      oneEntryPerMunicipality: read.flag('oneEntryPerMunicipality'),
    };
    const land = read.text('land');
    if (!isLand(land)) read.refuse(cycleErrors.landUnknown, 'land');
    read.check();
    return parts.changeBasics(change, { ...basics, land: land as Land });
  },
};
