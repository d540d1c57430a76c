import { textIn } from '../../../cycles/domain/localized-text.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { fieldId } from '../../../platform/views/form.js';
import { substanceHash } from '../../canonical.js';
import type { Missing } from '../../domain/check-answers.js';
import { questionAt, sectionOf } from '../../domain/form-definition.js';
import { editRefusal } from '../../domain/guards.js';
import { missing, partnersPage } from '../../domain/missing.js';
import { attachmentUrl, entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { toCheck } from '../../submission.service.js';
import { contentOfDossier } from '../dossier-content.js';
import { presentDossier } from '../dossier.presenter.js';

export function checkModel(dossier: Dossier, texts: Texts, lang: Lang, now: Temporal.Instant) {
  const { id, applicant, schedule } = dossier;
  const editable = editRefusal(dossier, now) === undefined;
  const gaps = editable ? missing(toCheck(dossier)).map((gap) => gapView(dossier, gap, texts, lang)) : [];
  const content = contentOfDossier(dossier, substanceHash(dossier));
  const { deadline } = schedule.milestones;
  return {
    editable,
    gaps,
    ready: editable && gaps.length === 0,
    municipality: applicant.name,
    deadline: deadline && longDateTime(deadline, lang, { zone: true }),
    action: entryUrl(id, 'check'),
    back: entryUrl(id),
    outdated: content.partners.some((partner) => partner.outdated),
    dossier: presentDossier(content, texts, lang, 'applicant', {
      file: (file) => file.id && attachmentUrl(id, file.id, 'attachmentFile'),
      ...(editable && {
        section: (key: string) => sectionUrl(id, key),
        partners: entryUrl(id, 'partners'),
        attachments: entryUrl(id, 'attachments'),
      }),
    }),
  };
}

/** What is missing, in words, with the way to the field that mends it. */
function gapView({ id, form }: Dossier, { section, key, params, field }: Missing, texts: Texts, lang: Lang) {
  const text = texts.t(lang, key, params);
  if (section === partnersPage)
    return { where: texts.t(lang, 'entries.partners.title'), text, href: entryUrl(id, 'partners') };
  const owner = sectionOf(form, section);
  const question = owner && field && questionAt(owner, field);
  const label = [owner && textIn(owner.title, lang), question && textIn(question.label, lang)]
    .filter(Boolean)
    .join(': ');
  return { where: label, text, href: `${sectionUrl(id, section)}#${field ? fieldId(field) : ''}` };
}
