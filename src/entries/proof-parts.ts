import { ExtensionService } from './extension.service.js';
import { SettleEntries } from './jobs/settle-entries.handler.js';
import { StandingService } from './standing.service.js';
import { DeadlineController } from './web/organiser/deadline.controller.js';

/** Deadlines of single entries, late access, receipts and their verification, for the module. */
export const proofServices = [ExtensionService, StandingService, SettleEntries];
export const proofControllers = [DeadlineController];
