import { contactAnswers, entry, pdf } from '../dossier.js';
import { invited } from '../partners.js';
import { type DemoEntry } from '../types.js';

const unfinished = { state: 'draft', screening: null, submittedHoursBeforeDeadline: null } as const;
const bare = { ...unfinished, participation: 'demonstration', editors: [], attachments: [] } as const;

/** Three that never came in: one empty, one half filled, one that only waited for its partner. */
export const drafts: readonly DemoEntry[] = [
  {
    ...bare,
    key: 'landkreis-uelzen',
    municipality: '03360',
    owner: 'ines-brockhoeft',
    startedDaysBeforeDeadline: 9,
    partners: [],
    answers: {},
  },
  {
    ...bare,
    key: 'radebeul',
    municipality: '14627210',
    owner: 'christian-zschoche',
    startedDaysBeforeDeadline: 19,
    partners: [invited('oneWorldAssociation', 'Verein Elbtal–Anden', 'marisol-vargas')],
    answers: {
      contact: contactAnswers(
        {
          department: 'Amt für Bildung, Jugend und Soziales',
          address: 'Rathaus, 01445 Radebeul',
          signatory: ['Bernd Richter', 'Oberbürgermeister'],
        },
        'christian-zschoche',
      ),
      commitment: {
        title: 'Steillagen',
        summary:
          'Winzerinnen und Winzer aus dem Elbtal und Terrassenbauern aus den Anden … (Text von Frau Vargas folgt bis Freitag)',
        topics: ['climate', 'partnership'],
      },
      cooperation: {
        quality:
          'Bisher vor allem Besuche und eine gemeinsame Ausstellung; regelmäßige Treffen sind verabredet.',
        councilResolution: false,
      },
    },
  },
  entry({
    ...unfinished,
    key: 'wangen',
    municipality: '08436081',
    owner: 'barbara-weiss',
    startedDaysBeforeDeadline: 31,
    partners: [
      invited(
        'migrantOrganisation',
        'Verein der Nigerianerinnen und Nigerianer im Allgäu',
        'chidinma-okafor',
      ),
    ],
    attachments: [pdf('gemeinderatsbeschluss.pdf', 'Beschluss des Gemeinderats')],
    dossier: {
      department: 'Amt für Familie, Bildung und Soziales',
      address: 'Rathaus, 88239 Wangen im Allgäu',
      signatory: ['Xaver Briegel', 'Oberbürgermeister'],
      title: 'Kühlen ohne Strom',
      summary: 'Käserinnen aus dem Allgäu und Gemüsehändlerinnen aus Jos erproben einfache Kühltechnik.',
      commitment:
        'Der Verein kennt die Märkte in Jos, die Stadt die Betriebe vor Ort. Gemeinsam wurden vier Kühlboxen gebaut, gemessen und verbessert.',
      topics: ['climate', 'partnership'],
      since: 2022,
      quality: 'Es gibt ein festes Team von acht Personen und einen Werkstattabend alle zwei Wochen.',
      continuity: 'Der Gemeinderat hat 2024 einen jährlichen Zuschuss beschlossen.',
      equalFooting: 'Was gebaut wird, richtet sich nach den Messungen auf dem Markt in Jos.',
      councilResolution: true,
      projects: [
        {
          name: 'Kühlboxen',
          description: 'Bau und Erprobung von Verdunstungskühlern aus Ton und Sand in drei Größen.',
          result: 'Gemüse hält sich im Durchschnitt vier Tage länger.',
          startedOn: '2023-05-08',
          countries: 'Nigeria',
        },
      ],
    },
  }),
];
