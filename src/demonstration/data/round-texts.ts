import type { CycleTexts } from '../../cycles/domain/cycle-texts.js';

const contact = {
  name: 'Wettbewerbsbüro „Kommune bewegt Welt“',
  email: 'kontakt@wettbewerb.example.org',
  phone: '0228 555 0190',
};

/** What an organiser writes into a round besides its rules. */
export const roundTexts2024: CycleTexts = {
  introduction: {
    de: 'Zum sechsten Mal zeichnet der Wettbewerb Kommunen aus, die sich gemeinsam mit migrantischen Organisationen in der Entwicklungspolitik engagieren.',
    en: 'For the sixth time the competition honours municipalities that engage in development policy together with migrant organisations.',
  },
  questions: [],
  contact,
  reminder: { de: '' },
  letter: { de: '' },
};

export const roundTexts2026: CycleTexts = {
  introduction: {
    de: `Kommunen und migrantische Organisationen verändern gemeinsam viel: im Rathaus, im Klassenzimmer und in Partnerstädten auf der ganzen Welt. Mit dem Wettbewerb machen wir dieses Engagement sichtbar.

Mitmachen können kleine Gemeinden ebenso wie Großstädte und Landkreise. Jede Größenklasse hat ihre eigenen Preise.`,
    en: `Municipalities and migrant organisations change a great deal together: in town halls, in classrooms and in partner cities all over the world. The competition makes this commitment visible.

Small towns are as welcome as large cities and districts. Each size class has prizes of its own.`,
  },
  questions: [
    {
      question: {
        de: 'Können wir uns mit einem Vorhaben bewerben, das noch läuft?',
        en: 'May we apply with a project that is still under way?',
      },
      answer: {
        de: 'Ja. Beschreiben Sie, was bereits geschehen ist und was bis zum Ende des Vorhabens noch folgt. Reine Planungen genügen nicht.',
        en: 'Yes. Describe what has been done so far and what is still to come. Plans alone are not enough.',
      },
    },
    {
      question: {
        de: 'Unsere Partnerorganisation hat keinen Computer. Wie zeichnet sie mit?',
        en: 'Our partner organisation has no computer. How does it confirm?',
      },
      answer: {
        de: 'Der persönliche Link lässt sich auch auf einem Telefon öffnen. Geht auch das nicht, rufen Sie uns bitte **vor dem Bewerbungsschluss** an.',
        en: 'The personal link also opens on a phone. If that is not possible either, please call us **before the deadline**.',
      },
    },
  ],
  contact,
  reminder: {
    de: 'In der letzten Woche ist unser Telefon von 8 bis 18 Uhr besetzt.',
    en: 'During the last week you can reach us by phone from 8 am to 6 pm.',
  },
  letter: {
    de: 'Bitte merken Sie sich die Preisverleihung schon jetzt vor. Reisekosten für zwei Personen je Bewerbung werden übernommen.',
    en: 'Please save the date of the award ceremony. Travel expenses for two people of each entry are covered.',
  },
};

/** Asked on the phone again and again during the call, so added to the published round. */
export const addedQuestion2026 = {
  daysBeforeDeadline: 38,
  reason: 'Diese Frage wurde am Telefon in einer Woche elfmal gestellt.',
  question: {
    question: {
      de: 'Wir sind ein Zusammenschluss mehrerer Gemeinden. Welche Größenklasse gilt für uns?',
      en: 'We are an association of several municipalities. Which size class applies to us?',
    },
    answer: {
      de: 'Es zählen die Einwohnerinnen und Einwohner aller beteiligten Gemeinden zusammen.',
      en: 'The inhabitants of all municipalities that take part are counted together.',
    },
  },
} as const;
