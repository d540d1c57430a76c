import { type Answers, type Row } from '../../entries/domain/answers.js';
import { personOf } from './lookup.js';
import { type DemoAttachment, type DemoEntry } from './types.js';

/** What an applicant writes, in the order of the default form. */
export interface Dossier {
  readonly department: string;
  readonly address: string;
  readonly phone?: string;
  /** Name and office. */
  readonly signatory: readonly [string, string];
  readonly title: string;
  readonly summary: string;
  readonly commitment: string;
  readonly topics: readonly string[];
  /** Asked with the topic `other`. */
  readonly otherTopics?: string;
  readonly since: number;
  readonly quality: string;
  readonly continuity: string;
  readonly equalFooting: string;
  readonly councilResolution: boolean;
  readonly outlook?: string;
  readonly projects: readonly Row[];
}

/** The answers to the default form, with every declaration made. */
export function completeAnswers(dossier: Dossier, owner: string): Answers {
  const { quality, continuity, equalFooting, councilResolution, outlook } = dossier;
  const { title, summary, commitment, topics, otherTopics, since } = dossier;
  return {
    contact: contactAnswers(dossier, owner),
    commitment: { title, summary, commitment, topics, ...(otherTopics && { otherTopics }), since },
    cooperation: { quality, continuity, equalFooting, councilResolution, ...(outlook && { outlook }) },
    projects: { projectExamples: dossier.projects },
    declarations: { truth: true, consent: true, imageRights: true },
  };
}

/** The first section alone. */
export function contactAnswers(
  { department, address, phone, signatory }: Pick<Dossier, 'department' | 'address' | 'phone' | 'signatory'>,
  owner: string,
): Answers[string] {
  return {
    department,
    contactName: personOf(owner).name,
    ...(phone && { contactPhone: phone }),
    address,
    signatoryName: signatory[0],
    signatoryOffice: signatory[1],
  };
}

type Usual = Pick<
  DemoEntry,
  'key' | 'municipality' | 'owner' | 'partners' | 'startedDaysBeforeDeadline' | 'submittedHoursBeforeDeadline'
>;
type Rest = Partial<Pick<DemoEntry, 'editors' | 'attachments' | 'state' | 'participation' | 'screening'>>;

/** An entry with a complete dossier; admitted unless something else is said. */
export function entry({ dossier, ...given }: Usual & Rest & { dossier: Dossier }): DemoEntry {
  return {
    participation: 'demonstration',
    state: 'admitted',
    screening: { outcome: 'admitted', reason: '' },
    editors: [],
    attachments: [],
    ...given,
    answers: completeAnswers(dossier, given.owner),
  };
}

export const pdf = (fileName: string, title: string): DemoAttachment => ({ kind: 'pdf', fileName, title });
export const picture = (
  fileName: string,
  title: string,
  altText: string,
  credit: string,
): DemoAttachment => ({
  kind: 'picture',
  fileName,
  title,
  altText,
  credit,
});
