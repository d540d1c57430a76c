/** `events`: what follows from a change; `mail`: one message a job; `schedule`: sweepers and timed acts; `files`: long work on files. */
export const queueNames = ['events', 'mail', 'schedule', 'files'] as const;
export type QueueName = (typeof queueNames)[number];
