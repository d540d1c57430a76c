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
    organisations: ['Hochschule für Entwicklung und Gesellschaft'],
    declared: [],
  },
  {
    person: 'martin-overath',
    chair: false,
    municipality: '05315000',
    organisations: ['Stadt Köln, Amt für Integration'],
    declared: [],
  },
  {
    person: 'sabrina-muehlhausen',
    chair: false,
    municipality: '06636',
    organisations: ['Werra-Meißner-Kreis, Fachdienst Migration'],
    declared: [],
  },
  {
    person: 'fatoumata-barry',
    chair: false,
    municipality: null,
    organisations: ['Landesrat der Diaspora Süd', 'Donau-Netzwerk afrikanischer Frauen e. V.'],
    declared: [],
  },
  {
    person: 'eva-maria-kessler',
    chair: false,
    municipality: null,
    organisations: ['Beratungsbüro Kommunen und Weltverantwortung'],
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
    organisations: ['Landeshauptstadt Kiel, Referat für internationale Beziehungen'],
    declared: [],
  },
  {
    person: 'mai-hoang',
    chair: false,
    municipality: null,
    organisations: ['Servicestelle Kommunen in der Einen Welt'],
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
