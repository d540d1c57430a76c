import { Injectable } from '@nestjs/common';
import { confirmationUrl, entryPaths } from '../entries/entries.paths.js';
import { PartnerLinks } from '../entries/partner-links.js';
import { exchangePaths } from '../exchange/exchange.paths.js';
import { juryPaths } from '../jury/jury.paths.js';
import type { CyclePreview } from './domain/cycle-preview.js';
import { standInId } from './domain/stand-in-id.js';
import { partnerLinkName } from './stand-in-writer.js';

/** Where each role begins; a partner with the link of its mail. */
@Injectable()
export class StartPages {
  constructor(private readonly links: PartnerLinks) {}

  of({ role, seed }: CyclePreview): string {
    switch (role) {
      case 'visitor':
        return '/';
      case 'applicant':
        return entryPaths.list;
      case 'partner':
        return confirmationUrl(this.links.tokenOf(standInId(seed, partnerLinkName)));
      case 'juror':
        return juryPaths.list;
      case 'member':
        return exchangePaths.start;
    }
  }
}
