import type { FormDefinition, Question } from '../../src/cycles/domain/form-definition.js';
import { FormVersion } from '../../src/cycles/entities/form-version.entity.js';
import { inSystem, type MadeCycle, type WithDatabase } from './factories.js';

const asked = { required: true, visibleToJury: true, publishable: false };
const question = (key: string, de: string, more: object): Question =>
  ({ ...asked, key, label: { de }, ...more }) as Question;

/** A form with the kinds of questions that the default form lacks, and with conditions within a section and across two. */
export const formWithEverything: FormDefinition = {
  sections: [
    {
      key: 'project',
      title: { de: 'Vorhaben' },
      questions: [
        question('title', 'Titel', { type: 'shortText', maxLength: 80 }),
        question('budget', 'Kosten', { type: 'money', max: 10_000_000 }),
        question('website', 'Internetseite', { type: 'url', required: false }),
        question('resolved', 'Gibt es einen Beschluss?', { type: 'yesNo' }),
        question('resolution', 'Datum des Beschlusses', {
          type: 'date',
          visibleWhen: { section: 'project', question: 'resolved', operator: 'equals', values: ['yes'] },
        }),
        question('proof', 'Nachweis', {
          type: 'file',
          max: 2,
          visibleWhen: { section: 'project', question: 'resolution', operator: 'answered', values: [] },
        }),
      ],
    },
    {
      key: 'money',
      title: { de: 'Geld' },
      questions: [
        question('plan', 'Finanzplan', {
          type: 'table',
          max: 3,
          columns: [
            { key: 'item', label: { de: 'Posten' }, type: 'shortText', required: true, maxLength: 40 },
            { key: 'amount', label: { de: 'Betrag' }, type: 'money', required: true },
            { key: 'on', label: { de: 'Am' }, type: 'date', required: false },
          ],
        }),
        question('reason', 'Warum kein Beschluss?', {
          type: 'longText',
          maxLength: 500,
          visibleWhen: { section: 'project', question: 'resolved', operator: 'notEquals', values: ['yes'] },
        }),
      ],
    },
  ],
};

/** Gives a cycle this form as its first version, before anybody reads it. */
export const useForm = (system: WithDatabase, { formVersionId: id }: MadeCycle, definition: FormDefinition) =>
  inSystem(system, async (tx) => void (await tx.update(FormVersion, { id }, { definition })));
