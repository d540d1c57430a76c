import { mostRetention } from '../../../domain/retention.js';
import { FieldReader } from '../field-reader.js';
import type { PartPage } from '../part-page.js';

export const retentionPage: PartPage = {
  part: 'retention',
  title: 'Aufbewahrung',
  lead: 'Wie lange Entwürfe bleiben, die niemand eingereicht hat. Die Datenschutzerklärung nennt die Frist.',
  values: ({ retention }) => ({ retention: String(retention) }),
  extra: () => ({ most: mostRetention }),
  async save(parts, change, body) {
    const read = new FieldReader(body);
    const retention = read.number('retention');
    read.check();
    return parts.changeRetention(change, retention);
  },
};
