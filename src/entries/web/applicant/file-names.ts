import type { Dossier } from '../../read-dossier.js';

/** Names of the dossier's files by their id, also of removed ones: for answers as a draft stores them. */
export function fileNames({ attachments }: Pick<Dossier, 'attachments'>) {
  const byId = new Map(attachments.map(({ id, title, fileName }) => [id, title || fileName]));
  return (id: string): { text: string; href: undefined } | undefined => {
    const text = byId.get(id);
    return text === undefined ? undefined : { text, href: undefined };
  };
}
