import { actorWords } from '../../../platform/audit/actor-words.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { pagination } from '../../../platform/views/pagination.js';
import { type CycleHistoryLine, historyPageSize } from '../../cycle-history.queries.js';
import type { CycleView } from '../../cycle-view.js';
import { cycleHistoryUrl } from '../../cycles.paths.js';
import { type CyclePart, cycleParts } from '../../domain/events.js';
import { classNames, differenceTable } from './confirm.presenter.js';
import { partDifference } from './difference/part-difference.js';
import { partTitles } from './part-words.js';

const titles: Readonly<Record<string, string>> = {
  CycleCreated: 'Runde angelegt',
  CyclePublished: 'Runde veröffentlicht',
  FormVersionPublished: 'Neue Fassung des Formulars veröffentlicht',
};

const isPart = (part: string | undefined): part is CyclePart => cycleParts.some((each) => each === part);

export function historyModel(
  texts: Texts,
  cycle: CycleView,
  { lines, count }: { lines: readonly CycleHistoryLine[]; count: number },
  page: number,
) {
  const classes = classNames(cycle);
  const difference = ({ type, facts: { part, before, after } }: CycleHistoryLine) => {
    if (type !== 'CycleChanged' || !isPart(part)) return undefined;
    return differenceTable(partDifference(part, before?.[part], after?.[part], { texts, classes }));
  };
  return {
    lines: lines.map((line) => ({
      title: titles[line.type] ?? (isPart(line.facts.part) ? `${partTitles[line.facts.part]} geändert` : ''),
      at: longDateTime(line.at, 'de'),
      actor: line.actor ?? actorWords(texts, 'de', line.actorLabel),
      reason: line.reason,
      publicReason: line.facts.publicReason,
      difference: difference(line),
    })),
    pages: pagination({ count, page, size: historyPageSize }, (number) =>
      withQuery(cycleHistoryUrl(cycle.id), { seite: String(number) }),
    ),
  };
}
