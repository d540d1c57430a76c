import { textIn } from '../../../cycles/domain/localized-text.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { fieldId } from '../../../platform/views/form.js';
import { substanceHash } from '../../canonical.js';
import type { Missing } from '../../domain/check-answers.js';
import { questionAt, type Section, sectionOf } from '../../domain/form-definition.js';
import { entryErrors } from '../../domain/errors.js';
import { editRefusal } from '../../domain/guards.js';
import { attachmentsPage } from '../../domain/picture.js';
import { missing } from '../../domain/missing.js';
import { publishableAnswers } from '../../domain/publication.js';
import { attachmentUrl, entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { toCheck } from '../../submission.service.js';
import { contentOfDossier } from '../dossier-content.js';
import { type DossierLinks, presentDossier, presentInternal } from '../dossier.presenter.js';
import { outdatedBox } from './outdated.js';

export function checkModel(dossier: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const { id, applicant, schedule } = dossier;
  const editable = editRefusal(dossier, now) === undefined;
  const gaps = editable ? missing(toCheck(dossier, now)) : [];
  const content = contentOfDossier(dossier, substanceHash(dossier));
  const { deadline } = schedule.milestones;
  const links: DossierLinks = {
    file: (file) => file.id && attachmentUrl(id, file.id, 'attachmentFile'),
    ...(editable && {
      section: (key: string) => sectionUrl(id, key),
      partners: entryUrl(id, 'partners'),
      attachments: entryUrl(id, 'attachments'),
    }),
  };
  return {
    editable,
    gaps: gapGroups(dossier, gaps, texts, lang),
    gapCount: gaps.length,
    ready: editable && gaps.length === 0,
    municipality: applicant.name,
    deadline: deadline && longDateTime(deadline, lang, { zone: true }),
    action: entryUrl(id, 'check'),
    back: entryUrl(id),
    outdated: outdatedBox(dossier, texts, lang, now),
    publishable: editable
      ? publishableAnswers(dossier.form, dossier.answers).map(({ label }) => textIn(label, lang))
      : [],
    dossier: presentDossier(content, texts, lang, 'jury', links),
    internal: presentInternal(content, texts, lang, links),
  };
}

/** What is missing, page by page, each with the way to the field that mends it. */
function gapGroups(dossier: Dossier, gaps: Missing[], texts: Texts, lang: Lang) {
  return [...Map.groupBy(gaps, ({ section }) => section)].map(([section, found]) => {
    const owner = sectionOf(dossier.form, section);
    return {
      where: owner
        ? textIn(owner.title, lang)
        : texts.t(lang, `entries.${section === attachmentsPage ? attachmentsPage : 'partners'}.title`),
      items: found.map((gap) => gapView(dossier.id, owner, gap, texts, lang)),
    };
  });
}

function gapView(
  id: string,
  owner: Section | undefined,
  { key, params, field, section }: Missing,
  texts: Texts,
  lang: Lang,
) {
  const reason = texts.t(lang, key, params);
  if (section === attachmentsPage) return { text: reason, href: attachmentUrl(id, field ?? '') };
  if (!owner) return { text: reason, href: entryUrl(id, 'partners') };
  const question = field && questionAt(owner, field);
  return {
    text: question ? textIn(question.label, lang) : reason,
    why: question && key !== entryErrors.answerMissing && reason,
    href: `${sectionUrl(id, owner.key)}#${field ? fieldId(field) : ''}`,
  };
}
