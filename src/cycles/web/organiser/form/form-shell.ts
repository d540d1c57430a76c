import type { SignedIn } from '../../../../platform/http/caller.js';
import type { Body as Fields } from '../../../../platform/http/forms.js';
import { page, type PageOptions } from '../../../../platform/views/page.js';
import type { CycleSetUp } from '../../../cycle.queries.js';
import type { CycleChange } from '../../../cycle-writer.js';
import { cyclePartUrl } from '../../../cycles.paths.js';
import { crumbs } from '../shell.js';

/** The change of a form that was opened at the version it carries; why is asked when it is published. */
export const formChange = ({ actor }: SignedIn, cycleId: string, fields: Fields): CycleChange => ({
  actor,
  cycleId,
  version: Number(fields.version),
  reason: '',
});

/** A page below the form of a cycle. */
export function formPage(
  cycle: CycleSetUp,
  template: string,
  title: string,
  model: object,
  way: { text: string; href?: string }[] = [],
  options: PageOptions = {},
) {
  const back = cyclePartUrl(cycle.id, 'form');
  return page(
    `cycles/organiser/form/${template}`,
    title,
    { version: cycle.version, back, ...model },
    {
      breadcrumb: crumbs(cycle, { text: 'Bewerbungsformular', href: back }, ...way, { text: title }),
      noindex: true,
      ...options,
    },
  );
}
