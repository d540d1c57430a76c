import { CloneService } from './clone.service.js';
import { ComparisonQueries } from './comparison.queries.js';
import { DeleteCycleService } from './delete.service.js';
import { PreparationKind } from './preparation-kind.js';
import { CompareCyclesController } from './web/organiser/comparison.controller.js';
import { CopyCycleController } from './web/organiser/copy.controller.js';
import { DeleteCycleController } from './web/organiser/delete.controller.js';

/** Plan the next cycle from one, compare any two, take one back. */
export const cloningControllers = [CopyCycleController, CompareCyclesController, DeleteCycleController];
export const cloningServices = [CloneService, ComparisonQueries, DeleteCycleService, PreparationKind];
