import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { type Page, page, type PageOptions } from '../../../platform/views/page.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';

/** What the frame of a page of one entry shows. */
interface Framed {
  id: string;
  cycleName: string;
  reference: string | null;
  applicant: { name: string };
}

/** A page below "Meine Bewerbungen". */
export function applicantPage(
  texts: Texts,
  lang: Lang,
  template: string,
  title: string,
  model: object,
  options: PageOptions = {},
): Page {
  const breadcrumb = [{ text: texts.t(lang, 'entries.list.title'), href: entryPaths.list }, { text: title }];
  return page(`entries/applicant/${template}`, title, model, { noindex: true, breadcrumb, ...options });
}

/** A page below one entry. */
export function entryPage(
  texts: Texts,
  lang: Lang,
  dossier: Framed,
  template: string,
  title: string,
  model: object,
  options: PageOptions = {},
): Page {
  const breadcrumb = [
    { text: texts.t(lang, 'entries.list.title'), href: entryPaths.list },
    { text: dossier.applicant.name, href: entryUrl(dossier.id) },
    { text: title },
  ];
  const preline = dossier.reference ?? dossier.cycleName;
  return page(`entries/applicant/${template}`, title, model, {
    noindex: true,
    breadcrumb,
    preline,
    ...options,
  });
}
