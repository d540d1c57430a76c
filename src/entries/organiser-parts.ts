import { EntryListQueries } from './entry-list.queries.js';
import { OrganiserEntryQueries } from './organiser-entry.queries.js';
import { ScreeningService } from './screening.service.js';
import { OrganiserEntryController } from './web/organiser/entry.controller.js';
import { OrganiserEntryListController } from './web/organiser/list.controller.js';
import { ScreeningController } from './web/organiser/screening.controller.js';

/** The organisation's side of entries, for the module. */
export const organiserServices = [EntryListQueries, OrganiserEntryQueries, ScreeningService];
export const organiserControllers = [
  OrganiserEntryListController,
  OrganiserEntryController,
  ScreeningController,
];
