import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import type { ConflictLine, JurorLine } from '../../jurors.queries.js';
import { juryUrls } from '../../jury.paths.js';
import { type AffiliationsField, affiliationValues } from '../affiliations-field.js';
import { badge } from '../badges.js';

interface JurorFacts {
  juror: JurorLine;
  choices: Awaited<ReturnType<AffiliationsField['choices']>>;
  conflicts: ConflictLine[];
  entries: { id: string; reference: string; title: string; applicant: string }[];
}

/** Model of `jury/organiser/juror`. */
export function presentJuror(
  { juror, choices, conflicts, entries }: JurorFacts,
  form: FormState | undefined,
  mayAct: boolean,
  texts: Texts,
  lang: Lang,
) {
  const { id, email, state, chair, municipality, employer, associations } = juror;
  const onJury = state === 'accepted' || state === 'invited';
  const known = new Set<unknown>(juror.topics);
  return {
    // Whatever failed on this page, the affiliations show what is stored unless they were typed.
    form: { errors: [], ...form, values: { ...affiliationValues(juror), ...form?.values } },
    facts: [
      { key: 'E-Mail', value: email },
      { key: 'Stand', badge: badge(texts, lang, 'jurorStates', state) },
      { key: 'Vorsitz', value: chair ? 'ja' : 'nein' },
      { key: 'Kommune', value: municipality ?? '' },
      { key: 'Arbeitgeber', value: employer },
      { key: 'Vereine und Verbände', items: associations.split('\n').filter(Boolean) },
      {
        key: 'Themen',
        items: choices.topics.filter(({ value }) => known.has(value)).map(({ text }) => text),
      },
    ],
    mayAct: mayAct && onJury,
    accepted: state === 'accepted',
    chair,
    choices,
    action: juryUrls.juror(id),
    chairAction: juryUrls.jurorChair(id),
    conflictAction: juryUrls.jurorConflicts(id),
    removalHref: juryUrls.jurorRemoval(id),
    entries: entries.map((entry) => ({
      value: entry.id,
      text: `${entry.reference} ${entry.applicant}: ${entry.title}`,
    })),
    conflicts: conflicts.map((each) => ({
      cells: [
        { text: `${each.reference ?? ''} ${each.applicant}`, hint: each.title },
        { text: texts.t(lang, `jury.conflictKinds.${each.source}`) },
        { text: reasonOf(each, texts, lang) },
        { text: dateTime(each.since, lang) },
        mayAct && each.source !== 'derived'
          ? { link: { text: 'Aufheben', href: juryUrls.liftConflict(each.id) } }
          : { text: '' },
      ],
    })),
  };
}

const reasonOf = ({ source, rule, note }: ConflictLine, texts: Texts, lang: Lang): string =>
  source === 'derived' ? texts.t(lang, `jury.conflictRules.${rule}`, { detail: note }) : note;
