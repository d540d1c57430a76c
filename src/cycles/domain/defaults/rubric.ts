import { type Anchor, type Criterion, type Rubric } from '../rubric.js';

const anchors: readonly Anchor[] = [
  { value: 0, text: { de: 'nicht erkennbar', en: 'not recognisable' } },
  { value: 2, text: { de: 'in Ansätzen erkennbar', en: 'first signs' } },
  { value: 4, text: { de: 'vorhanden, mit deutlichen Lücken', en: 'present, with clear gaps' } },
  { value: 6, text: { de: 'überzeugend, mit einzelnen Schwächen', en: 'convincing, with some weaknesses' } },
  { value: 8, text: { de: 'sehr überzeugend', en: 'very convincing' } },
  { value: 10, text: { de: 'herausragend und beispielgebend', en: 'outstanding, an example to others' } },
];
const scale = { weight: 20, min: 0, max: 10, step: 1, anchors } as const;

/** The five criteria published for 2014, in their order. They were published without weights, so each counts the same. */
export const defaultRubric: Rubric = [
  {
    ...scale,
    key: 'overallPicture',
    label: {
      de: 'Gesamtbild des gemeinsamen Engagements und der Zusammenarbeit',
      en: 'Overall picture of the joint commitment and cooperation',
    },
    description: {
      de: 'Wie stimmig ist das Bild, das Kommune und Partner gemeinsam abgeben?',
      en: 'How coherent is the picture that municipality and partners give together?',
    },
  },
  {
    ...scale,
    key: 'qualityOfCooperation',
    label: { de: 'Qualität der Zusammenarbeit', en: 'Quality of the cooperation' },
    description: {
      de: 'Wie verbindlich und wirksam arbeiten die Beteiligten zusammen?',
      en: 'How binding and effective is the cooperation of those involved?',
    },
  },
  {
    ...scale,
    key: 'continuity',
    label: { de: 'Kontinuität', en: 'Continuity' },
    description: {
      de: 'Ist die Zusammenarbeit auf Dauer angelegt und abgesichert?',
      en: 'Is the cooperation meant to last, and is it secured?',
    },
  },
  {
    ...scale,
    key: 'equalFooting',
    label: { de: 'Zusammenarbeit auf Augenhöhe', en: 'Equal footing of the partners' },
    description: {
      de: 'Planen, entscheiden und handeln die Partner gleichberechtigt?',
      en: 'Do the partners plan, decide and act as equals?',
    },
  },
  {
    ...scale,
    key: 'developmentRelevance',
    label: {
      de: 'Entwicklungspolitische Relevanz der Projekte',
      en: 'Relevance of the projects to development policy',
    },
    description: {
      de: 'Was tragen die Projekte zu globaler Gerechtigkeit und nachhaltiger Entwicklung bei?',
      en: 'What do the projects contribute to global justice and sustainable development?',
    },
  },
] satisfies readonly Criterion[];
