export const previewRoles = ['visitor', 'applicant', 'partner', 'juror', 'member'] as const;
export type PreviewRole = (typeof previewRoles)[number];

/** As whom, when, and in which cycle a session looks at the site. Kept with the session as JSON. */
export interface CyclePreview {
  readonly role: PreviewRole;
  /** The instant that is looked at, ISO. */
  readonly at: string;
  readonly cycleId: string;
  /** As it was called when the preview began. */
  readonly cycleName: string;
  /** What the ids of the stand-ins are made from: the same on every page of one preview, and nobody else's. */
  readonly seed: string;
  /** In real time, ISO. */
  readonly until: string;
}

/** How long a preview lasts that nobody ends. */
export const previewLasts = Temporal.Duration.from({ hours: 1 });

export const isPreviewRole = (role: unknown): role is PreviewRole =>
  (previewRoles as readonly unknown[]).includes(role);
