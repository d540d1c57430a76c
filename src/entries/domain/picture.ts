import { problem } from '../../cycles/domain/problem.js';
import type { Missing } from './check-answers.js';
import { entryErrors } from './errors.js';

export const pictureRights = ['own', 'granted', 'free'] as const;
/** Taken by the municipality or a partner; granted in writing by whoever took it; under a free licence that the source names. */
export type PictureRights = (typeof pictureRights)[number];

/** What a form said; nothing for what is no kind of right. */
export const rightsFrom = (said: unknown): PictureRights | null =>
  pictureRights.find((each) => each === said) ?? null;

/** Page of a dossier that is no section of its form. */
export const attachmentsPage = 'attachments';

/** What of a file decides whether it may go along. */
export interface AttachedFile {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly altText: string;
  readonly credit: string;
  readonly rights: PictureRights | null;
  readonly removed: boolean;
}

export const isPicture = ({ type }: { readonly type: string }): boolean => type.startsWith('image/');

/** A picture is described for those who do not see it, says who made it and why it may be shown; each gap at its file's id. */
export function pictureProblems(files: readonly AttachedFile[]): Missing[] {
  return files
    .filter((file) => !file.removed && isPicture(file))
    .flatMap(({ id, title, altText, credit, rights }) => {
      const gaps = [
        altText === '' && entryErrors.altTextMissing,
        credit === '' && entryErrors.creditMissing,
        rights === null && entryErrors.rightsMissing,
      ].filter((key) => key !== false);
      return gaps.map((key) => ({ ...problem(key, { title }, id), section: attachmentsPage }));
    });
}
