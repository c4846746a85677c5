import type { ReactNode } from 'react';
import { storeOf } from './store.ts';

export interface Announcement {
  id: number;
  message: ReactNode;
  isUrgent: boolean;
}

/** More than these were not heard to the end; what is older is no news. */
const kept = 3;

export const announcements = storeOf<readonly Announcement[]>([]);

/** Says a sentence to whoever does not see the page: when the reader pauses, or at once where it is urgent. */
export function announce(message: ReactNode, { isUrgent = false } = {}): void {
  announcements.change((said) => {
    const id = (said.at(-1)?.id ?? 0) + 1;
    return [...said, { id, message, isUrgent }].slice(-kept);
  });
}
