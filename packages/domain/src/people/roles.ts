/** What a member may be in one organisation. */
export const roles = ['owner', 'manager', 'contributor', 'executive', 'auditor'] as const;
export type Role = (typeof roles)[number];
