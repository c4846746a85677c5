import type { RoleChange, WhatHappened } from '@waymark/contracts';
import type { Role } from '@waymark/domain';

/** What is told over the page, wherever it was found out. */
export type Told = Extract<WhatHappened, { what: 'deleted' }> | ({ what: 'role_changed'; role: Role } & RoleChange);

type Tell = (told: Told) => void;

let tell: Tell | undefined;

/** Says who tells people what happened; gives back how to stop. */
export function tellHappenedBy(next: Tell): () => void {
  tell = next;
  return () => {
    if (tell === next) tell = undefined;
  };
}

/** To be called before the page follows: what is typed on it is gathered now. */
export const tellHappened: Tell = (told) => tell?.(told);
