import { cycleUrl } from '../../../cycles/cycles.paths.js';
import { actorWords } from '../../../platform/audit/actor-words.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { dateTime, number } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm } from '../../../platform/views/form.js';
import { pagination } from '../../../platform/views/pagination.js';
import { type AuditFilter, type AuditLine, auditPageSize } from '../../audit/audit.queries.js';
import { sitePaths } from '../../site.paths.js';
import { factLines } from './fact-lines.js';

const typeStart = 'audit.types.';
const kindStart = 'audit.kinds.';

const optionsFrom = (texts: Texts, start: string) =>
  texts
    .keys('de')
    .filter((key) => key.startsWith(start))
    .map((key) => ({ value: key.slice(start.length), text: texts.t('de', key, unknown) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'de'));
const unknown = { part: '…', role: '…' };

export function auditModel(
  texts: Texts,
  filter: AuditFilter,
  { lines, count }: { lines: AuditLine[]; count: number },
) {
  const { kind, type, person, page } = filter;
  return {
    form: emptyForm({ art: kind, typ: type, person }),
    action: sitePaths.audit,
    checkHref: sitePaths.auditCheck,
    kinds: optionsFrom(texts, kindStart),
    types: optionsFrom(texts, typeStart),
    filtered: Boolean(kind || type || person),
    count: number(count, 'de'),
    lines: lines.map((line) => ({
      position: line.position,
      at: dateTime(line.at, 'de'),
      sentence: sentenceOf(texts, line),
      subject: subjectOf(texts, line),
      actor: line.actor ?? actorWords(texts, 'de', line.actorLabel),
      reason: line.reason,
      facts: factLines(line),
    })),
    pages: pagination({ count, page, size: auditPageSize }, (number) =>
      auditUrl({ ...filter, page: number }),
    ),
  };
}

/** What happened, in German; an event without a sentence of its own is named by its type. */
function sentenceOf(texts: Texts, { type, facts }: AuditLine): string {
  const key = `${typeStart}${type}`;
  if (!texts.has('de', key)) return texts.t('de', 'audit.otherType', { type });
  const words = (group: string, value: unknown) => {
    const at = `audit.${group}.${String(value)}`;
    return texts.has('de', at) ? texts.t('de', at) : String(value ?? '');
  };
  return texts.t('de', key, { part: words('parts', facts['part']), role: words('roles', facts['role']) });
}

function subjectOf(texts: Texts, { subjectKind, subjectId, subject }: AuditLine) {
  const key = `${kindStart}${subjectKind}`;
  const kind = texts.has('de', key) ? texts.t('de', key) : subjectKind;
  return {
    kind,
    name: subject,
    ...(subjectKind === 'cycle' && subject && { href: cycleUrl(subjectId) }),
  };
}

function auditUrl({ kind, type, person, page }: AuditFilter): string {
  return withQuery(sitePaths.audit, { art: kind, typ: type, person, seite: page });
}

const breaks: Readonly<Record<string, string>> = {
  'missing link before': 'davor fehlt ein Eintrag',
  'does not follow its predecessor': 'schließt nicht an den vorigen an',
  'content was changed': 'der Inhalt wurde nachträglich geändert',
};
export const breakWords = (problem: string): string => breaks[problem] ?? problem;
