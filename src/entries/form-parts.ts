import { FormVersionQueries } from './form-version.queries.js';
import { FormVersionService } from './form-version.service.js';
import { ReopenedFormFollower } from './reopened-form-follower.js';
import { FormPreviewController } from './web/organiser/form-preview.controller.js';
import { FormVersionController } from './web/organiser/form-version.controller.js';

/** What entries do with the form of their cycle, for the module. */
export const formServices = [FormVersionQueries, FormVersionService, ReopenedFormFollower];
export const formControllers = [FormPreviewController, FormVersionController];
