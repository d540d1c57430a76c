import { type CheckedItems } from '../../entries/domain/checklist.js';
import { invited } from './partners.js';
import { type DemoAttachment, type DemoPartner } from './types.js';
import { picture } from './dossier.js';

/** Who let whom have more time, and why. */
export const extension2026 = {
  entry: 'wangen',
  reason:
    'Die Ansprechpartnerin des Vereins war bis nach dem Einsendeschluss im Krankenhaus und konnte nicht mitzeichnen. Die Bewerbung lag vollständig vor.',
} as const;

/** A draft whose team still works on it: who is in, who is asked, who asks. */
export const team2026 = {
  entry: 'wangen',
  editor: 'nadine-maucher',
  invited: 'tobias-fehrle',
  asking: {
    person: 'florian-hagspiel',
    message:
      'Ich habe in unserer Stabsstelle die Zahlen zu den Kühlboxen gesammelt und würde sie gern selbst eintragen.',
  },
} as const;

/** Partners of that draft, one of each standing; the one that only was asked stands with the entry. */
export const partners2026: Record<'current' | 'outdated' | 'objecting', DemoPartner> = {
  outdated: {
    kind: 'civilSociety',
    organisation: 'Förderverein Milchschule',
    contact: 'isidor-rapp',
    state: 'confirmed',
    position: 'Kassier',
    statement: 'Bei uns haben Nigerianerinnen käsen gelernt und wir, wie man ohne Kühlschrank auskommt.',
  },
  current: {
    kind: 'oneWorldAssociation',
    organisation: 'Eine-Welt-Laden am Eselbrunnen',
    contact: 'regina-sontheim',
    state: 'confirmed',
    position: 'Vorsitzende',
    statement:
      'Wir verkaufen die Tonkrüge und schicken jede Frage, die im Laden gestellt wird, nach Jos weiter.',
  },
  objecting: invited('civilSociety', 'Landfrauen im Westallgäu', 'theresia-kiechle'),
};

export const objection2026 =
  'Wir waren nur beim ersten Werkstattabend dabei. Bitte nennen Sie uns nicht als Mitwirkende an den Kühlboxen.';

export const picture2026: DemoAttachment = picture(
  'kuehlboxen-im-vergleich.jpg',
  'Kühlboxen im Vergleich',
  'Drei Kühlboxen aus Ton stehen nebeneinander auf einer Wiese, im Hintergrund Hügel.',
  'Stadt Wangen im Allgäu, Nadine Maucher',
);

/** Written after the first partner had confirmed, so that its word is about an earlier state. */
export const change2026 = {
  section: 'cooperation',
  question: 'quality',
  answer:
    'Es gibt ein festes Team von neun Personen und jede Woche einen Werkstattabend. Messwerte aus Jos kommen jeden Montag und werden gemeinsam ausgewertet.',
} as const;

/** Somebody begins with what the last round knows of the municipality, and is not done with checking it. */
export const carriedOver2026 = {
  entry: 'marburg-2026',
  municipality: '06534014',
  owner: 'lena-hofacker',
} as const;

/** Codes with which entries go on after the deadline, and who redeemed them. */
export const lateCodes2026 = [
  {
    redemptions: 5,
    reason: 'Ausfall des gemeinsamen Rechenzentrums sächsischer Kommunen am Tag des Einsendeschlusses',
    redeemedBy: ['radebeul'],
    revoked: false,
  },
  {
    redemptions: 1,
    reason: 'Falsche Frist im Rundschreiben eines Kreisverbands',
    redeemedBy: ['marburg-2026'],
    revoked: false,
  },
  { redemptions: 3, reason: 'Versehentlich doppelt angelegt', redeemedBy: [], revoked: true },
] as const;

/** An entry whose checklist is half done. */
export const halfChecked2026: { entry: string; items: CheckedItems } = {
  entry: 'bonn',
  items: {
    onTime: { answer: 'yes', remark: '' },
    eligible: { answer: 'yes', remark: '' },
    sizeClass: { answer: 'yes', remark: '' },
    joint: {
      answer: null,
      remark: 'Abschnitt „Zusammenarbeit“ noch einmal lesen: Wer entscheidet über die Mittel?',
    },
  },
};

interface DemoInquiry {
  readonly entry: string;
  readonly text: string;
  readonly question: string;
  /** As written in the section `cooperation`; nothing where the team has not answered. */
  readonly answer?: string;
  readonly reply?: string;
}

export const inquiries2026: readonly DemoInquiry[] = [
  {
    entry: 'jena',
    question: 'equalFooting',
    text: 'Sie schreiben, dass die Gesundheitsposten über die Einsätze bestimmen. Bitte ergänzen Sie, wer in Jena daran beteiligt ist und wie der Verein mitentscheidet.',
  },
  {
    entry: 'malchin',
    question: 'continuity',
    text: 'Der Mietvertrag läuft bis 2030. Bitte beschreiben Sie, wie die laufenden Kosten bis dahin gedeckt sind.',
    answer:
      'Der Mietvertrag läuft bis 2030. Die Stadtvertretung berät jedes Frühjahr den Bericht des Ladenrats und hat die Miete bis 2030 im Haushalt eingestellt; Strom und Heizung trägt der Verein aus dem Verkauf.',
    reply: 'Den Auszug aus dem Haushaltsplan schicken wir auf Wunsch gern nach.',
  },
];
