import { type FormDefinition, type Option, type Section } from '../form-definition.js';
import {
  choices,
  declaration,
  group,
  longText,
  money,
  number,
  shortText,
  url,
  words,
  yesNo,
  date,
} from './form-questions.js';

const internal = { visibleToJury: false } as const;
const option = (key: string, de: string, en: string): Option => ({ key, label: words(de, en) });

const contact: Section = {
  key: 'contact',
  title: words('Angaben zur Kommune', 'About the municipality'),
  intro: words(
    'Wer ist für die Bewerbung zuständig, und wer unterzeichnet sie?',
    'Who is in charge of the entry, and who signs it?',
  ),
  questions: [
    shortText('department', words('Zuständige Stelle', 'Department in charge'), 200),
    shortText('contactName', words('Ansprechperson', 'Contact person'), 120, internal),
    shortText('contactPhone', words('Telefonnummer', 'Telephone number'), 40, {
      ...internal,
      required: false,
    }),
    shortText('address', words('Anschrift', 'Postal address'), 200, internal),
    shortText('signatoryName', words('Name der zeichnenden Person', 'Name of the signatory'), 120, {
      ...internal,
      hint: words(
        'Zum Beispiel die Bürgermeisterin oder der Landrat.',
        'For example the mayor or the head of the district.',
      ),
    }),
    shortText(
      'signatoryOffice',
      words('Amt der zeichnenden Person', 'Office of the signatory'),
      120,
      internal,
    ),
  ],
};

const commitment: Section = {
  key: 'commitment',
  title: words('Gemeinsames Engagement', 'Joint commitment'),
  questions: [
    shortText('title', words('Titel der Bewerbung', 'Title of the entry'), 120, { publishable: true }),
    longText('summary', words('Kurzfassung', 'Summary'), 1_000, {
      publishable: true,
      hint: words(
        'Worum geht es? Schreiben Sie so, dass es auch Außenstehende verstehen.',
        'What is it about? Write so that outsiders understand it.',
      ),
    }),
    longText(
      'commitment',
      words(
        'Wie engagieren Sie sich gemeinsam in der Entwicklungspolitik?',
        'How are you committed to development policy together?',
      ),
      3_000,
    ),
    choices('topics', words('Themen', 'Topics'), [
      option('migration', 'Migration und Entwicklung', 'Migration and development'),
      option('education', 'Globales Lernen und Bildung', 'Global learning and education'),
      option('fairTrade', 'Fairer Handel und Beschaffung', 'Fair trade and procurement'),
      option('partnership', 'Kommunale Partnerschaften', 'Municipal partnerships'),
      option('climate', 'Klima und Umwelt', 'Climate and environment'),
      option('flight', 'Flucht und Aufnahme', 'Flight and reception'),
      option('other', 'Andere Themen', 'Other topics'),
    ]),
    shortText('otherTopics', words('Welche anderen Themen?', 'Which other topics?'), 200, {
      visibleWhen: { section: 'commitment', question: 'topics', operator: 'oneOf', values: ['other'] },
    }),
    number(
      'since',
      words('Seit welchem Jahr arbeiten Sie zusammen?', 'Since which year have you worked together?'),
      {
        min: 1945,
        max: 2100,
      },
    ),
    url('website', words('Internetseite zum Engagement', 'Website about the commitment'), {
      required: false,
      publishable: true,
    }),
  ],
};

const cooperation: Section = {
  key: 'cooperation',
  title: words('Zusammenarbeit', 'Cooperation'),
  questions: [
    longText('quality', words('Wie arbeiten Sie zusammen?', 'How do you work together?')),
    longText(
      'continuity',
      words(
        'Wie sichern Sie die Zusammenarbeit auf Dauer?',
        'How do you secure the cooperation for the long term?',
      ),
    ),
    longText(
      'equalFooting',
      words('Wie planen und entscheiden Sie auf Augenhöhe?', 'How do you plan and decide as equals?'),
    ),
    yesNo(
      'councilResolution',
      words('Gibt es einen Ratsbeschluss dazu?', 'Is there a council resolution on it?'),
    ),
    longText('outlook', words('Was haben Sie als Nächstes vor?', 'What are your next plans?'), 1_500, {
      required: false,
    }),
  ],
};

const projects: Section = {
  key: 'projects',
  title: words('Projektbeispiele', 'Project examples'),
  intro: words('Beschreiben Sie ein bis drei Projekte.', 'Describe one to three projects.'),
  questions: [
    group(
      'projectExamples',
      words('Projektbeispiele', 'Project examples'),
      words('Projektbeispiel', 'Project example'),
      3,
      [
        shortText('name', words('Name des Projekts', 'Name of the project'), 120, { publishable: true }),
        longText('description', words('Beschreibung', 'Description'), 2_000),
        longText('result', words('Was wurde erreicht?', 'What was achieved?'), 1_000),
        date('startedOn', words('Beginn', 'Started on'), { required: false }),
        yesNo('ongoing', words('Läuft das Projekt noch?', 'Is the project still running?'), {
          required: false,
        }),
        date('endedOn', words('Ende', 'Ended on'), {
          required: false,
          visibleWhen: {
            section: 'projects',
            question: 'projectExamples.ongoing',
            operator: 'equals',
            values: ['no'],
          },
        }),
        money('costs', words('Kosten', 'Costs'), { required: false }),
        shortText('countries', words('Beteiligte Länder', 'Countries involved'), 200, { required: false }),
      ],
      { publishable: true },
    ),
  ],
};

const declarations: Section = {
  key: 'declarations',
  title: words('Erklärungen', 'Declarations'),
  questions: [
    declaration(
      'truth',
      words('Die Angaben sind richtig und vollständig.', 'The information is correct and complete.'),
    ),
    declaration(
      'consent',
      words(
        'Alle genannten Personen sind mit der Verarbeitung ihrer Angaben für den Wettbewerb einverstanden.',
        'All persons named agree to the processing of their data for the competition.',
      ),
    ),
    declaration(
      'imageRights',
      words(
        'Wir haben die Rechte an den eingereichten Bildern, und die abgebildeten Personen sind einverstanden.',
        'We hold the rights to the pictures submitted, and the persons shown agree.',
      ),
    ),
  ],
};

/** The dossier of an entry as `domain.md` describes it; partners and attachments have pages of their own. */
export const defaultForm: FormDefinition = {
  sections: [contact, commitment, cooperation, projects, declarations],
};
