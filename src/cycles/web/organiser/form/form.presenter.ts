import type { SignedIn } from '../../../../platform/http/caller.js';
import type { CycleSetUp, FormView } from '../../../cycle.queries.js';
import { cycleUrl } from '../../../cycles.paths.js';
import { compareForms } from '../../../domain/form-comparison.js';
import { formUrl, sectionUrl } from '../../../form.paths.js';
import { mayChange } from '../shell.js';
import { conditionWords, kindWords, questionBadges } from './question-words.js';

/** The whole form at a glance: what it asks, and whether it is what applicants fill in. */
export function overviewModel(
  me: SignedIn,
  cycle: CycleSetUp,
  { working, current }: { working?: FormView; current?: FormView },
) {
  const { id, form, published } = cycle;
  const last = form.sections.length - 1;
  return {
    sections: form.sections.map(({ key, title, intro, questions }, i) => ({
      key,
      title: title.de,
      intro: intro?.de,
      href: sectionUrl(id, key),
      first: i === 0,
      last: i === last,
      questions: questions.map((question) => ({
        label: question.label.de,
        kind: kindWords(question),
        condition: question.visibleWhen && conditionWords(form, question.visibleWhen),
        badges: questionBadges(question),
      })),
    })),
    mayChange: mayChange(me),
    moveAction: formUrl(id, 'moveInForm'),
    newHref: formUrl(id, 'newSection'),
    previewHref: form.sections.length > 0 && formUrl(id, 'formPreview'),
    exportHref: formUrl(id, 'exportForm'),
    importHref: formUrl(id, 'importForm'),
    changes: published && working && current && compareForms(current.definition, working.definition).length,
    isWorking: published && working !== undefined,
    currentNumber: current?.number,
    versionHref: formUrl(id, 'formVersion'),
    discardHref: current && formUrl(id, 'discardForm'),
    published,
    cycleHref: cycleUrl(id),
  };
}
