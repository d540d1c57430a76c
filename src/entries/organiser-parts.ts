import { deskControllers, deskServices } from './desk-parts.js';
import { EntriesInCycles } from './entries-in-cycles.js';
import { EntryListQueries } from './entry-list.queries.js';
import { formControllers, formServices } from './form-parts.js';
import { OrganiserEntryQueries } from './organiser-entry.queries.js';
import { screeningControllers, screeningServices } from './screening-parts.js';
import { OrganiserEntryController } from './web/organiser/entry.controller.js';
import { OrganiserEntryListController } from './web/organiser/list.controller.js';

/** The organisation's side of entries, for the module. */
export const organiserServices = [
  EntriesInCycles,
  EntryListQueries,
  OrganiserEntryQueries,
  ...deskServices,
  ...screeningServices,
  ...formServices,
];
export const organiserControllers = [
  OrganiserEntryListController,
  ...deskControllers,
  OrganiserEntryController,
  ...screeningControllers,
  ...formControllers,
];
