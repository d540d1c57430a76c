import { accountPaths } from '../../../accounts/accounts.paths.js';
import { page } from '../../../platform/views/page.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';
import { organiserEntryUrl, organiserListUrl } from '../../organiser.paths.js';

/** A page about one entry, below the list of its cycle. */
export function organiserPage(
  template: string,
  title: string,
  entry: OrganiserEntry,
  model: object,
  { here, status }: { here?: string; status?: number } = {},
) {
  const { id, year, cycleName, reference, municipality } = entry;
  const name = { text: municipality.name, ...(here && { href: organiserEntryUrl(id) }) };
  const breadcrumb = [
    { text: 'Organisation', href: accountPaths.organisation },
    { text: 'Bewerbungen', href: organiserListUrl({ runde: String(year) }) },
    name,
    ...(here ? [{ text: here }] : []),
  ];
  return page(`entries/organiser/${template}`, title, model, {
    breadcrumb,
    preline: [cycleName, reference].filter(Boolean).join(' · '),
    noindex: true,
    ...(status && { status }),
  });
}
