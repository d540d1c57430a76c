import { DeskQueries } from './desk.queries.js';
import { DossierDocument } from './dossier-document.js';
import { DossierFolder } from './dossier-folder.js';
import { ExportQueries } from './export.queries.js';
import { ExportService } from './export.service.js';
import { BuildExport } from './jobs/build-export.handler.js';
import { NoteService } from './note.service.js';
import { SavedFilterService } from './saved-filter.service.js';
import { SubstanceFollower } from './substance-follower.js';
import { TagService } from './tag.service.js';
import { DeskController } from './web/organiser/desk.controller.js';
import { DossierExportController } from './web/organiser/dossier-export.controller.js';
import { EntryExportController } from './web/organiser/export.controller.js';
import { ListRequest } from './web/organiser/list-request.js';
import { SavedFiltersController } from './web/organiser/saved-filters.controller.js';
import { SelectionController } from './web/organiser/selection.controller.js';

/** The organisation's desk, for the module: search, tags, notes, many entries at once, files. */
export const deskServices = [
  BuildExport,
  DeskQueries,
  DossierDocument,
  DossierFolder,
  ExportQueries,
  ExportService,
  ListRequest,
  NoteService,
  SavedFilterService,
  SubstanceFollower,
  TagService,
];
export const deskControllers = [
  EntryExportController,
  DossierExportController,
  SelectionController,
  SavedFiltersController,
  DeskController,
];
