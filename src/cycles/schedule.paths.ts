import type { ActionAct } from './domain/action-acts.js';

const schedule = '/organisation/wettbewerbsrunden/:id/ablauf';
const action = `${schedule}/:action`;

/** What happens by itself in a cycle, and where organisers step in. */
export const schedulePaths = { schedule, action, act: `${action}/:act` } as const;

/** What acts are called in addresses. */
export const actSlugs: Readonly<Record<ActionAct, string>> = {
  pause: 'anhalten',
  resume: 'fortsetzen',
  fire: 'ausfuehren',
};

export const scheduleUrl = (cycleId: string): string => schedule.replace(':id', cycleId);
export const actionUrl = (cycleId: string, actionId: string): string => `${scheduleUrl(cycleId)}/${actionId}`;
export const actUrl = (cycleId: string, actionId: string, act: ActionAct): string =>
  `${actionUrl(cycleId, actionId)}/${actSlugs[act]}`;
