import { DeskQueries } from './desk.queries.js';
import { NoteService } from './note.service.js';
import { SavedFilterService } from './saved-filter.service.js';
import { SubstanceFollower } from './substance-follower.js';
import { TagService } from './tag.service.js';
import { DeskController } from './web/organiser/desk.controller.js';
import { EntryExportController } from './web/organiser/export.controller.js';
import { ListRequest } from './web/organiser/list-request.js';
import { SavedFiltersController } from './web/organiser/saved-filters.controller.js';
import { SelectionController } from './web/organiser/selection.controller.js';

/** The organisation's desk, for the module: search, tags, notes, many entries at once, files. */
export const deskServices = [
  DeskQueries,
  ListRequest,
  NoteService,
  SavedFilterService,
  SubstanceFollower,
  TagService,
];
export const deskControllers = [
  EntryExportController,
  SelectionController,
  SavedFiltersController,
  DeskController,
];
