/** Roles that routes declare. Applicants hold none: what they may see follows from the teams they are in. */
export const roles = ['organiser', 'administrator', 'auditor', 'juror', 'member'] as const;
export type Role = (typeof roles)[number];

/** Roles that are given to a person as such; the others come from a cycle or an entry. */
export const generalRoles = ['organiser', 'administrator', 'auditor'] as const satisfies Role[];
export type GeneralRole = (typeof generalRoles)[number];

export const noScope = '00000000-0000-0000-0000-000000000000';

export const isGeneralRole = (role: string): role is GeneralRole =>
  (generalRoles as readonly string[]).includes(role);
