import { ExtensionService } from './extension.service.js';
import { DeadlineController } from './web/organiser/deadline.controller.js';

/** Deadlines of single entries, late access, receipts and their verification, for the module. */
export const proofServices = [ExtensionService];
export const proofControllers = [DeadlineController];
