import { problem } from '../../../cycles/domain/problem.js';
import { DomainErrors } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import { juryUrls } from '../../jury.paths.js';
import type { ComparedRow, Comparison } from '../../workbook/compare-workbook.js';
import type { OfflineRound } from '../../workbook/workbook.queries.js';
import type { TakenRow } from '../../workbook/workbook.service.js';

const versionField = (assignmentId: string): string => `stand.${assignmentId}`;

/** Rows that can be taken at all; those of sheets that changed since the download only by choice. */
const takeable = ({ state }: ComparedRow): boolean => state === 'changed' || state === 'stale';

/**
 * The rows that the juror chose.
 * @throws DomainErrors where faulty rows are not left out by choice, or no row is chosen
 */
export function takenRows({ rows, strangers }: Comparison, body: Body): TakenRow[] {
  const chosen = [body.zeilen ?? []].flat().map(String);
  const faulty =
    rows.some(({ state }) => state === 'invalid' || state === 'submitted') || strangers.length > 0;
  if (faulty && body.auslassen !== 'true')
    throw new DomainErrors([problem('sheets.workbook.faulty', undefined, 'auslassen')]);
  const taken = rows.filter((row) => takeable(row) && chosen.includes(row.line.id));
  if (taken.length === 0) throw new DomainErrors([problem('sheets.workbook.noRow', undefined, 'zeilen')]);
  return taken.map(({ line, content, complete }) => ({
    assignmentId: line.id,
    content,
    version: Number(body[versionField(line.id)]),
    submit: complete && body.abgeben === 'true',
  }));
}

interface Shown {
  round: OfflineRound;
  sha256: string;
  form: FormState;
}

/** Model of `jury/juror/comparison`. */
export function presentComparison(
  { rows, strangers, missing }: Comparison,
  { round, sha256, form }: Shown,
  texts: Texts,
  lang: Lang,
) {
  const t = (key: string, params = {}) => texts.t(lang, `sheets.workbook.${key}`, params);
  const differing = rows.filter(({ state }) => state !== 'unchanged');
  const choices = rows.filter(takeable);
  const opened = form.errors.length === 0 && Object.keys(form.values).length === 0;
  return {
    form: opened
      ? {
          ...form,
          values: { zeilen: rows.filter(({ state }) => state === 'changed').map(({ line }) => line.id) },
        }
      : form,
    sha256,
    scored: round.scored,
    unchanged: rows.length - differing.length,
    missing: missing.map(({ reference, title }) => `${reference}: ${title}`),
    strangers: strangers.map(({ row, problem: why }) =>
      t('row', { row, text: texts.t(lang, why.key, why.params) }),
    ),
    faulty: strangers.length > 0 || differing.some((row) => !takeable(row)),
    choices: choices.map(({ line, state, complete }) => ({
      value: line.id,
      text: `${line.reference}: ${line.title}`,
      hint: [state === 'stale' && t('stale'), t(complete ? 'complete' : 'incomplete')]
        .filter(Boolean)
        .join(' '),
    })),
    versions: choices.map(({ line }) => ({ name: versionField(line.id), value: String(line.version) })),
    columns: ['Zelle', 'Feld', 'Bogen jetzt', 'Mappe', 'Ergebnis'].map((text) => ({ text })),
    rows: differing.map(({ line, state, cells }) => ({
      title: `${line.reference}: ${line.title}`,
      note: (state === 'stale' || state === 'submitted') && t(state),
      rows: cells.map(({ address, label, before, after, kind, problem: why }) => ({
        cells: [
          { text: address },
          { text: label },
          { text: before || '–' },
          { text: after || '–' },
          {
            badge: { kind: kind === 'invalid' ? 'danger' : 'info', text: t(`kinds.${kind}`) },
            hint: why && texts.t(lang, why.key, why.params),
          },
        ],
      })),
    })),
    action: juryUrls.workbookComparison(round.roundId),
    back: juryUrls.offline(round.roundId),
  };
}
