import { entry } from '../dossier.js';
import { migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

/** Who took part in 2024 and comes again, with the same people: what a municipality's history is about. */
export const again: readonly DemoEntry[] = [
  entry({
    state: 'submitted',
    screening: null,
    key: 'flensburg-2026',
    municipality: '01001000',
    owner: 'merle-jessen',
    startedDaysBeforeDeadline: 56,
    submittedHoursBeforeDeadline: 260,
    partners: [
      migrantOrganisation(
        'Verein der Afghaninnen und Afghanen an der Förde',
        'zohra-ahmadi',
        'Vorsitzende',
        'Beim letzten Mal hieß unsere Bewerbung „Angefangen“. Diesmal können wir zeigen, was daraus wurde.',
      ),
    ],
    dossier: {
      department: 'Koordinierungsstelle Kommunale Entwicklungspolitik',
      address: 'Rathaus, 24937 Flensburg',
      signatory: ['Inken Asmussen', 'Bürgermeisterin'],
      title: 'Weitergemacht',
      summary:
        'Aus der Fernschule am Abend ist ein anerkannter Lehrgang geworden, den Stadt, Volkshochschule und Verein gemeinsam tragen.',
      commitment:
        'Mit dem Preisgeld von 2024 haben wir die Fernschule mit der Volkshochschule verbunden. Der runde Tisch ist geblieben und hat heute einen eigenen Haushaltstitel.',
      topics: ['flight', 'education'],
      since: 2021,
      quality: 'Lehrplan und Prüfungen verantworten Verein und Volkshochschule zu gleichen Teilen.',
      continuity: 'Die Koordinierungsstelle ist seit Januar 2026 unbefristet besetzt.',
      equalFooting: 'Im Beirat der Fernschule hat der Verein die Hälfte der Sitze und den Vorsitz.',
      councilResolution: true,
      projects: [
        {
          name: 'Lehrgang Fernschule',
          description: 'Drei Jahrgänge mit Abschlussprüfung, unterrichtet am Abend und am Wochenende.',
          result: '118 Schülerinnen, die ersten elf haben den Abschluss.',
          startedOn: '2025-02-03',
          countries: 'Afghanistan',
        },
      ],
    },
  }),
];
