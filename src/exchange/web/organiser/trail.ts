import type { PageOptions } from '../../../platform/views/page.js';
import { exchangePaths } from '../../exchange.paths.js';

/** The way to a page of the organisation about the exchange area. */
export function organiserTrail(...steps: { text: string; href?: string }[]): PageOptions {
  return {
    breadcrumb: [
      { text: 'Organisation', href: exchangePaths.organisation },
      { text: 'Erfahrungsaustausch', ...(steps.length > 0 && { href: exchangePaths.organise }) },
      ...steps,
    ],
    noindex: true,
  };
}
