import { entry, pdf } from '../dossier.js';
import { migrantOrganisation } from '../partners.js';
import { type DemoEntry } from '../types.js';

export const laureatesDistricts: readonly DemoEntry[] = [
  entry({
    key: 'landkreis-regen',
    municipality: '09276',
    participation: 'announced',
    owner: 'josef-aschenbrenner',
    startedDaysBeforeDeadline: 38,
    submittedHoursBeforeDeadline: 30,
    partners: [
      migrantOrganisation(
        'Verein der Familien aus Syrien im Bayerischen Wald',
        'rania-haddad',
        'Vorsitzende',
        'Wir wurden zuerst betreut und dann gefragt. Heute sitzen drei von uns in der Steuerungsgruppe, und über die Hilfe für Schulen in unserer Heimat entscheiden wir mit.',
      ),
    ],
    attachments: [pdf('evaluation-2023.pdf', 'Auswertung der Steuerungsgruppe 2023')],
    dossier: {
      department: 'Sachgebiet Bildung und Integration',
      address: 'Landratsamt, 94209 Regen',
      signatory: ['Marianne Pledl', 'Landrätin'],
      title: 'Handwerk kennt keine Grenze',
      summary:
        'Geflüchtete Handwerker bilden gemeinsam mit Innungen und Landkreis junge Menschen aus. Ein Teil der Kurse läuft zeitgleich in einem Ausbildungszentrum im Libanon.',
      commitment:
        'Im Landkreis fehlen Fachkräfte, und unter den Familien aus Syrien sind viele gelernte Schreiner und Elektriker. Der Verein schlug vor, beides zu verbinden und zugleich denen etwas anzubieten, die in den Nachbarländern festsitzen.\n\nDer Landkreis organisiert Werkstätten und Prüfungen, der Verein wirbt, übersetzt und begleitet. Die Innung nimmt die Prüfungen ab.',
      topics: ['flight', 'education', 'partnership'],
      since: 2017,
      quality:
        'Die Steuerungsgruppe hat neun Mitglieder aus Verein, Landratsamt und Innung. Ein Kurs gilt erst als abgeschlossen, wenn alle drei Seiten ihn ausgewertet haben.',
      continuity:
        'Der Kreistag fördert die Kurse in Abschnitten von vier Jahren. Der Verein hat eine hauptamtliche halbe Stelle.',
      equalFooting:
        'Der Vorsitz der Steuerungsgruppe wechselt jährlich. Unterlagen liegen auf Deutsch und Arabisch vor, bevor abgestimmt wird.',
      councilResolution: true,
      projects: [
        {
          name: 'Zwillingskurse',
          description:
            'Ein Kurs in Regen und einer in der Bekaa-Ebene arbeiten an demselben Werkstück und prüfen sich gegenseitig per Video.',
          result: 'Fünf Kurse, 84 Abschlüsse, 51 davon in Ausbildung oder Arbeit übernommen.',
          startedOn: '2019-09-16',
          countries: 'Libanon, Syrien',
        },
      ],
    },
  }),
  entry({
    key: 'landkreis-boeblingen',
    municipality: '08115',
    participation: 'announced',
    owner: 'thomas-haeberle',
    startedDaysBeforeDeadline: 33,
    submittedHoursBeforeDeadline: 49,
    partners: [
      migrantOrganisation(
        'Kulturverein Ostafrika im Gäu',
        'yohannes-berhane',
        'Erster Vorsitzender',
        'Der Landkreis ist groß, und unsere Mitglieder wohnen verstreut. Dass die Treffen reihum in den Gemeinden stattfinden, war unser Vorschlag und kostet das Landratsamt viele Kilometer.',
      ),
    ],
    attachments: [],
    dossier: {
      department: 'Stabsstelle Globale Verantwortung',
      address: 'Landratsamt, 71034 Böblingen',
      signatory: ['Dr. Eberhard Maisch', 'Landrat'],
      title: 'Krankenhaus mal zwei',
      summary:
        'Pflegekräfte und Technikerinnen aus dem Landkreis arbeiten mit einem Distriktkrankenhaus zusammen. Fachkräfte mit Herkunft aus Ostafrika planen das Vorhaben und leiten die Einsätze.',
      commitment:
        'In den Kliniken des Landkreises arbeiten Menschen aus über sechzig Ländern. Der Kulturverein fragte, warum ihr Wissen nur im Dienst zählt. Mit der Stabsstelle entstand ein Programm, das Beschäftigte für gemeinsame Einsätze freistellt.\n\nGearbeitet wird an dem, was vor Ort angefragt ist: Wartung von Geräten, Hygiene, Dienstplanung.',
      topics: ['partnership', 'migration'],
      since: 2016,
      quality:
        'Jeder Einsatz wird von einem Zweierteam vorbereitet, das sich über mehrere Monate mit den Kolleginnen und Kollegen im Partnerkrankenhaus abstimmt.',
      continuity:
        'Eine Dienstvereinbarung regelt die Freistellung. Der Kreistag hat die Mittel bis 2026 bereitgestellt.',
      equalFooting:
        'Das Partnerkrankenhaus beurteilt jeden Einsatz und kann ihn beenden. Die Beurteilungen liegen auch dem Kulturverein vor.',
      councilResolution: true,
      projects: [
        {
          name: 'Geräte, die laufen',
          description:
            'Medizintechnikerinnen beider Häuser führen ein gemeinsames Geräteverzeichnis und schulen sich gegenseitig.',
          result: 'Der Anteil einsatzbereiter Geräte im Partnerkrankenhaus stieg von 58 auf 87 Prozent.',
          startedOn: '2018-11-05',
          countries: 'Äthiopien',
        },
      ],
    },
  }),
];
