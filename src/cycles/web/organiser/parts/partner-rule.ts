import { type OrganisationKind, organisationKinds } from '../../../domain/partner-rule.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

const isKind = (value: string): value is OrganisationKind =>
  (organisationKinds as readonly string[]).includes(value);

export const partnerRulePage: PartPage = {
  part: 'partnerRule',
  title: 'Partnerorganisationen',
  lead: 'Wer eine Bewerbung mittragen kann und wie viele Partner sie bestätigen müssen.',
  values: ({ partnerRule }) => ({
    minimumConfirmed: String(partnerRule.minimumConfirmed),
    acceptedKinds: [...partnerRule.acceptedKinds],
    mandatoryKind: partnerRule.mandatoryKind ?? '',
  }),
  extra: (_, texts) => ({
    kindOptions: organisationKinds.map((value) => ({
      value,
      text: texts.t('de', `cycles.organisationKinds.${value}`),
    })),
  }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const mandatory = read.text('mandatoryKind');
    const rule = {
      minimumConfirmed: read.number('minimumConfirmed'),
      acceptedKinds: read.list('acceptedKinds').filter(isKind),
      mandatoryKind: isKind(mandatory) ? mandatory : null,
    };
    read.check();
    await parts.changePartnerRule(change, rule);
  },
};
