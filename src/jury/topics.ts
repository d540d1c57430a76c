import type { ChoiceQuestion, FormDefinition, Option } from '../cycles/domain/form-definition.js';
import type { RowSource } from '../platform/database/row-source.js';

/** The key of the question whose answers are topics. */
const question = 'topics';

/** What a cycle's entries can be about, as its newest form asks; none where the form does not ask. */
export async function topicsOf(source: RowSource, cycleId: string): Promise<readonly Option[]> {
  return (await askedTopics(source, cycleId))?.options ?? [];
}

/** What each submitted entry of a cycle is about, by its newest submission; keys of topics by the entry's id. */
export async function topicsOfEntries(
  source: RowSource,
  cycleId: string,
): Promise<Map<string, readonly string[]>> {
  const asked = await askedTopics(source, cycleId);
  if (!asked) return new Map();
  const rows = await source.rows<{ entryId: string; topics: unknown }>(
    `SELECT DISTINCT ON (b.entry_id) b.entry_id AS "entryId", b.content->'answers'->$2->$3 AS topics
       FROM submission b JOIN entry e ON e.id = b.entry_id
      WHERE e.cycle_id = $1 ORDER BY b.entry_id, b.number DESC`,
    [cycleId, asked.section, question],
  );
  return new Map(
    rows.map(({ entryId, topics }) => [entryId, Array.isArray(topics) ? topics.map(String) : []]),
  );
}

async function askedTopics(source: RowSource, cycleId: string) {
  const [row] = await source.rows<{ definition: FormDefinition }>(
    'SELECT definition FROM form_version WHERE cycle_id = $1 ORDER BY published_at IS NULL, number DESC LIMIT 1',
    [cycleId],
  );
  for (const { key, questions } of row?.definition.sections ?? []) {
    const found = questions.find((each) => each.key === question && each.type === 'choices');
    if (found) return { section: key, options: (found as ChoiceQuestion).options };
  }
  return undefined;
}
