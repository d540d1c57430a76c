import { diffWordsWithSpace } from 'diff';

/** A piece of a text that both sides have, or only one. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many different words a comparison costs much and says nothing: then the text is another one. */
const mostEdits = 1_000;

/**
 * Two texts word by word: what is the same or removed makes the earlier one, what is the same or added the later one. Words that follow each
 * other with nothing but spaces between are told together.
 */
export function wordChanges(before: string, after: string): Part[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const run = { removed: '', added: '' };
  const parts: Part[] = [];
  const end = () => {
    for (const kind of ['removed', 'added'] as const) if (run[kind]) parts.push({ kind, text: run[kind] });
    Object.assign(run, { removed: '', added: '' });
  };
  if (!found) Object.assign(run, { removed: before, added: after });
  for (const [index, { added, removed, value }] of (found ?? []).entries()) {
    if (added) run.added += value;
    else if (removed) run.removed += value;
    else if (/^[^\S\n]+$/.test(value) && run.removed + run.added && index < found!.length - 1) {
      run.removed += value;
      run.added += value;
    } else {
      end();
      parts.push({ kind: 'same', text: value });
    }
  }
  end();
  return parts;
}
