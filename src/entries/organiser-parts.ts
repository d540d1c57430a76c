import { EntryListQueries } from './entry-list.queries.js';
import { OrganiserEntryQueries } from './organiser-entry.queries.js';
import { screeningControllers, screeningServices } from './screening-parts.js';
import { SubstanceFollower } from './substance-follower.js';
import { OrganiserEntryController } from './web/organiser/entry.controller.js';
import { EntryExportController } from './web/organiser/export.controller.js';
import { ListRequest } from './web/organiser/list-request.js';
import { OrganiserEntryListController } from './web/organiser/list.controller.js';

/** The organisation's side of entries, for the module. */
export const organiserServices = [
  EntryListQueries,
  ListRequest,
  OrganiserEntryQueries,
  ...screeningServices,
  SubstanceFollower,
];
export const organiserControllers = [
  OrganiserEntryListController,
  EntryExportController,
  OrganiserEntryController,
  ...screeningControllers,
];
