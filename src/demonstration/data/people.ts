import { people2024 } from './people-2024.js';
import { people2026 } from './people-2026.js';
import { peopleLate } from './people-late.js';
import { personTable } from './person-table.js';
import { type DemoJuror, type DemoPerson } from './types.js';

export const staff: readonly DemoPerson[] = personTable(`
Claudia Reinhardt | wettbewerb
Baran Yücel       | wettbewerb
Norbert Sievers   | wettbewerb
Gudrun Thalbach   | pruefung
`);

/** Who of the staff holds which role of the organisation. */
export const staffRoles: readonly {
  readonly person: string;
  readonly role: 'organiser' | 'administrator' | 'auditor';
}[] = [
  { person: 'claudia-reinhardt', role: 'organiser' },
  { person: 'baran-yuecel', role: 'organiser' },
  { person: 'norbert-sievers', role: 'administrator' },
  { person: 'gudrun-thalbach', role: 'auditor' },
];

const juryPeople = personTable(`
Ngozi Adeyemi-Kraus | hochschule
Martin Overath      | koeln
Sabrina Mühlhausen  | werra-meissner
Fatoumata Barry     | diaspora-sued
Eva-Maria Kessler   | beratung
Henning Lorenzen    | kiel
Mai Hoang           | wettbewerb
`);

export const jurors: readonly DemoJuror[] = [
  {
    person: 'ngozi-adeyemi-kraus',
    chair: true,
    municipality: null,
    employer: 'Hochschule für Entwicklung und Gesellschaft',
    associations: [],
    topics: ['migration', 'education'],
    declared: [],
  },
  {
    person: 'martin-overath',
    chair: false,
    municipality: '05315000',
    employer: 'Stadt Köln, Amt für Integration',
    associations: [],
    topics: ['migration', 'flight'],
    declared: [],
  },
  {
    person: 'sabrina-muehlhausen',
    chair: false,
    municipality: '06636',
    employer: 'Werra-Meißner-Kreis, Fachdienst Migration',
    associations: [],
    topics: ['migration', 'flight'],
    declared: [],
  },
  {
    person: 'fatoumata-barry',
    chair: false,
    municipality: null,
    employer: 'Landesrat der Diaspora Süd',
    associations: ['Donau-Netzwerk afrikanischer Frauen e. V.'],
    topics: ['migration', 'partnership'],
    declared: [],
  },
  {
    person: 'eva-maria-kessler',
    chair: false,
    municipality: null,
    employer: 'Beratungsbüro Kommunen und Weltverantwortung',
    associations: [],
    topics: ['fairTrade', 'climate'],
    declared: [
      {
        entry: 'dueren',
        reason:
          'Ich habe 2023 und 2024 zwei Klausurtage der Steuerungsgruppe gegen Honorar moderiert und kenne die Beteiligten gut.',
      },
    ],
  },
  {
    person: 'henning-lorenzen',
    chair: false,
    municipality: '01002000',
    employer: 'Landeshauptstadt Kiel, Referat für internationale Beziehungen',
    associations: [],
    topics: ['partnership', 'climate'],
    oneByOne: true,
    declared: [],
  },
  {
    person: 'mai-hoang',
    chair: false,
    municipality: null,
    employer: 'Servicestelle Kommunen in der Einen Welt',
    associations: [],
    topics: ['education', 'partnership'],
    oneByOne: true,
    declared: [],
  },
];

/** Everybody who appears in the demonstration. */
export const people: readonly DemoPerson[] = [
  ...staff,
  ...juryPeople,
  ...people2024,
  ...people2026,
  ...peopleLate,
];
