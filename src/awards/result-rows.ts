import { hash } from 'node:crypto';
import { answersWithin } from '../entries/domain/answers.js';
import type { Question } from '../entries/domain/form-definition.js';
import type { VisibleDossier } from '../entries/domain/visibility.js';
import { releasedOf } from '../entries/released-answers.js';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PrizeKind } from '../cycles/domain/prize.js';
import type { RowSource } from '../platform/database/row-source.js';

/** A laureate as the public sees it: no contact, no person. */
export interface PublicLaureate {
  municipality: string;
  /** Official key (AGS); null where the directory does not list the applicant. */
  key: string | null;
  /** The Land. */
  state: string;
  population: number;
  /** Of the entry, as far as it was released; else empty. */
  title: string;
  amountCents: number;
  /** Markdown. */
  laudation: string;
  /** Names of the organisations that confirmed the entry. */
  partners: string[];
  /** What else the entry released for publication. */
  released: VisibleDossier;
}

/** A prize that was decided about; without laureates it was left empty. */
export interface PublicPrize {
  title: LocalizedText;
  kind: PrizeKind;
  sizeClass: { key: string; label: LocalizedText } | null;
  place: number | null;
  amountCents: number;
  additional: boolean;
  laureates: PublicLaureate[];
}

/** What the public sees of a cycle's results: asked for by id only where they are visible, or for a preview. */
export async function resultsOf(source: RowSource, cycleId: string): Promise<PublicPrize[]> {
  const prizes = await source.rows<StoredPrize>(
    `SELECT p.title, p.kind, p.place, p.amount_cents::float8 AS "amountCents", p.additional,
            CASE WHEN s.id IS NOT NULL THEN json_build_object('key', s.key, 'label', s.label) END AS "sizeClass",
            (SELECT coalesce(json_agg(json_build_object('entryId', e.id, 'municipality', m.short_name, 'key', m.key, 'state', m.state_name,
                    'population', e.population, 'amountCents', a.amount_cents, 'laudation', a.laudation,
                    'partners', (SELECT coalesce(json_agg(o.organisation ORDER BY o.organisation), '[]')
                                   FROM partner o WHERE o.entry_id = e.id AND o.state = 'confirmed'))
                    ORDER BY m.short_name, a.id), '[]')
               FROM award a JOIN entry e ON e.id = a.entry_id JOIN municipality m ON m.id = e.municipality_id
              WHERE a.prize_id = p.id) AS laureates
       FROM prize p
       JOIN prize_decision d ON d.prize_id = p.id
       LEFT JOIN size_class s ON s.id = p.size_class_id
      WHERE p.cycle_id = $1
      ORDER BY s.position NULLS LAST, p.position`,
    [cycleId],
  );
  const winners = prizes.flatMap(({ laureates }) => laureates.map(({ entryId }) => entryId));
  const released = await releasedOf(source, winners);
  // A prize of the jury that was not given in the end was never announced to anyone.
  return prizes
    .filter(({ additional, laureates }) => !additional || laureates.length > 0)
    .map((prize) => ({
      ...prize,
      laureates: prize.laureates.map(({ entryId, ...laureate }) => ({
        ...laureate,
        ...withoutTitle(released.get(entryId) ?? { form: { sections: [] }, answers: {} }),
      })),
    }));
}

type StoredPrize = Omit<PublicPrize, 'laureates'> & {
  laureates: (Omit<PublicLaureate, 'title' | 'released'> & { entryId: string })[];
};

/** The title of the entry stands above everything else. */
function withoutTitle({ form, answers }: VisibleDossier): Pick<PublicLaureate, 'title' | 'released'> {
  const isTitle = ({ key, type }: Question) => key === 'title' && type === 'shortText';
  const titled = form.sections.find(({ questions }) => questions.some(isTitle));
  const sections = form.sections
    .map((section) => ({ ...section, questions: section.questions.filter((each) => !isTitle(each)) }))
    .filter(({ questions }) => questions.length > 0);
  const released = { form: { sections }, answers: answersWithin({ sections }, answers) };
  return { title: titled ? String(answers[titled.key]?.['title'] ?? '') : '', released };
}

/** Names what would become visible. */
export const resultsRevision = (results: PublicPrize[]): string =>
  hash('sha256', JSON.stringify(results)).slice(0, 16);
