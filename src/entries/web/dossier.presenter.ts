import { textIn } from '../../cycles/domain/localized-text.js';
import { kindLabel, type PartnerKind } from '../../cycles/domain/partner-rule.js';
import { dateTime, fileSize, number } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import { quarantined } from '../../platform/storage/scan-state.js';
import { previewOf } from '../attachment-files.js';
import { formBesideJury, formForJury } from '../domain/form-definition.js';
import { isPicture } from '../domain/picture.js';
import { answerBlocks } from './answer-blocks.js';
import type { ContentFile, ContentPartner, DossierContent } from './dossier-content.js';
import { partnerBadge, scanBadge } from './badges.js';

/**
 * Jury and partners see what the jury may see; applicant and organiser see everything, with what the jury does not see marked. Before it
 * submits, the applicant reads its draft as the jury, with `presentInternal` beside it.
 */
export type Audience = 'applicant' | 'partner' | 'organiser' | 'jury';

export interface DossierLinks {
  /** Where a file can be fetched by this reader; without it files are named only. */
  file?: (file: ContentFile) => string | undefined;
  /** Where a section can be changed. */
  section?: (key: string) => string;
  partners?: string;
  attachments?: string;
}

/** Model of `entries/dossier`: a whole entry to read, for every audience. Pass it as `{{> entries/dossier dossier}}`. */
export function presentDossier(
  content: DossierContent,
  texts: Texts,
  lang: Lang,
  audience: Audience,
  links: DossierLinks = {},
) {
  const all = audience === 'applicant' || audience === 'organiser';
  const form = all ? content.form : formForJury(content.form);
  const hrefOf = hrefIn(links);
  const fileOf = fileNameIn(content, links);
  return {
    facts: facts(content, texts, lang),
    sections: form.sections.map(({ key, title, questions }) => ({
      id: `abschnitt-${key}`,
      title: textIn(title, lang),
      changeHref: links.section?.(key),
      blocks: answerBlocks(questions, content.answers[key] ?? {}, { texts, lang, markInternal: all, fileOf }),
    })),
    partners: content.partners.map((partner) => partnerView(partner, content.kinds, texts, lang, all)),
    partnersHref: links.partners,
    hidden: content.hidden,
    files: content.files.map((file) => fileView(file, texts, lang, hrefOf(file))),
    attachmentsHref: links.attachments,
    ...(all && content.released && { publication: publication(content, content.released, texts, lang) }),
  };
}

/** Model of `entries/internal`: what of the entry the jury does not read, beside `presentDossier` for the jury. */
export function presentInternal(
  content: DossierContent,
  texts: Texts,
  lang: Lang,
  links: Pick<DossierLinks, 'section' | 'file'> = {},
) {
  const fileOf = fileNameIn(content, links);
  return formBesideJury(content.form).sections.map(({ key, title, questions }) => ({
    id: `intern-${key}`,
    title: textIn(title, lang),
    changeHref: links.section?.(key),
    blocks: answerBlocks(questions, content.answers[key] ?? {}, { texts, lang, markInternal: false, fileOf }),
  }));
}

/** A file in quarantine is fetched by nobody. */
const hrefIn =
  ({ file: hrefOf }: DossierLinks) =>
  (file: ContentFile): string | undefined =>
    quarantined(file.scan) ? undefined : hrefOf?.(file);

const fileNameIn =
  ({ files }: DossierContent, links: DossierLinks) =>
  (sha256: string) => {
    const file = files.find((each) => each.sha256 === sha256);
    return file && { text: file.title || file.fileName, href: hrefIn(links)(file) };
  };

/** What the applicant released when it was submitted, by name. */
function publication(
  { form, releaseWithdrawnAt }: DossierContent,
  released: readonly string[],
  texts: Texts,
  lang: Lang,
) {
  const names = form.sections.flatMap(({ key, questions }) =>
    questions
      .filter((question) => released.includes(`${key}.${question.key}`))
      .map(({ label }) => textIn(label, lang)),
  );
  if (names.length === 0) return texts.t(lang, 'forms.publication.notReleased');
  return releaseWithdrawnAt
    ? texts.t(lang, 'forms.publication.takenBack', { date: dateTime(releaseWithdrawnAt, lang) })
    : texts.t(lang, 'forms.publication.released', { names: names.join(', ') });
}

function facts({ applicant, sizeClass, hidden }: DossierContent, texts: Texts, lang: Lang) {
  const { name, district, state, population } = applicant;
  const t = (key: string) => texts.t(lang, `entries.dossier.${key}`);
  return [
    ...(hidden?.applicant
      ? [{ key: t('municipality'), value: t('hidden') }]
      : [
          { key: t('municipality'), value: name },
          { key: t('region'), value: [district, state].filter(Boolean).join(', ') },
          { key: t('population'), value: population === null ? '' : number(population, lang) },
        ]),
    ...(sizeClass ? [{ key: t('sizeClass'), value: textIn(sizeClass, lang) }] : []),
  ];
}

function partnerView(
  partner: ContentPartner,
  kinds: readonly PartnerKind[],
  texts: Texts,
  lang: Lang,
  all: boolean,
) {
  const { organisation, kind, signatoryName, signatoryFunction, statement, objection, answeredAt, outdated } =
    partner;
  const by = [signatoryName, signatoryFunction].filter(Boolean).join(', ');
  return {
    organisation,
    kind: kindLabel(kinds, kind, lang),
    badge: partnerBadge(partner.state, texts, lang),
    signed:
      by && answeredAt && texts.t(lang, 'entries.dossier.signed', { by, at: dateTime(answeredAt, lang) }),
    statement,
    objection: all ? objection : null,
    outdated,
  };
}

function fileView(file: ContentFile, texts: Texts, lang: Lang, href: string | undefined) {
  const { title, fileName, size, altText, credit, rights, scan } = file;
  return {
    title: title || fileName,
    href,
    about: [title && title !== fileName ? fileName : '', fileSize(size, lang)].filter(Boolean).join(', '),
    scan: scanBadge(scan, texts, lang),
    unchecked: scan === 'unchecked',
    locked: quarantined(scan) && texts.t(lang, `files.quarantine.${scan}`),
    thumbnail: href && isPicture(file) && previewOf(href),
    altText,
    credit,
    rights: rights && texts.t(lang, `files.rights.${rights}`),
  };
}
