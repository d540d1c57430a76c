import type { Texts } from '../../../platform/i18n/texts.js';
import type { CycleSetUp } from '../../cycle.queries.js';
import { cyclePartUrl, cycleUrl } from '../../cycles.paths.js';
import { compareFields, type ComparedField, type FieldLine } from '../../domain/cycle-comparison.js';
import { formLines, partLines } from './field-lines.js';
import { partPages } from './part-pages.js';

/** A part of both cycles: its lines of each, and where those of the later one are changed. */
export interface ComparedPart {
  title: string;
  href?: string;
  before: readonly FieldLine[];
  after: readonly FieldLine[];
}

/** Everything that organisers set up, part by part; what features above add comes after it. */
export function partsOf(texts: Texts, before: CycleSetUp, after: CycleSetUp): ComparedPart[] {
  const pages = partPages.map((page) => ({
    title: page.title,
    href: cyclePartUrl(after.id, page.part),
    before: partLines(texts, page, before),
    after: partLines(texts, page, after),
  }));
  const form = {
    title: 'Bewerbungsformular',
    href: cyclePartUrl(after.id, 'form'),
    before: formLines(before.form),
    after: formLines(after.form),
  };
  return [...pages, form];
}

export function comparisonModel(before: CycleSetUp, after: CycleSetUp, parts: readonly ComparedPart[]) {
  const compared = parts.map(({ title, href, before: old, after: now }) => {
    const fields = compareFields(old, now, before.year);
    const equal = fields.filter((field) => field.equal);
    const changed = fields.filter(({ equal }) => !equal);
    return {
      title,
      href,
      stale: fields.filter(({ stale }) => stale).map(({ label }) => label),
      badge:
        changed.length > 0
          ? { kind: 'info', text: counted(changed.length) }
          : { kind: 'success', text: 'gleich' },
      changed: changed.map(shown),
      equal: equal.map(({ label, after: text }) => ({ key: label, value: text })),
      equalTitle: equal.length === 1 ? 'Gleich: 1 Feld' : `Gleich: ${equal.length} Felder`,
    };
  });
  return {
    before: before.name,
    after: after.name,
    years: [before.year, after.year],
    links: [after, before].map(({ id, year }) => ({ text: `Zur Runde ${year}`, href: cycleUrl(id) })),
    copied: after.clonedFromId === before.id,
    parts: compared,
    year: before.year,
    stale: compared
      .filter(({ stale }) => stale.length > 0)
      .map(({ title, href, stale }) => ({ title, href, fields: stale.join('; ') })),
  };
}

const shown = ({ label, before, after, stale }: ComparedField) => ({
  label,
  before,
  after: before === after ? `${after} (in Einzelheiten geändert)` : after,
  stale,
});

const counted = (count: number): string => (count === 1 ? '1 Unterschied' : `${count} Unterschiede`);
