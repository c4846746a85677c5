import type { Blocker } from '@waymark/contracts';
import type { ReactNode } from 'react';

/** Inside the app each blocker opens its row; outside there is nothing to open. */
export type BlockerLink = (programmeId: string, blocker: Blocker, content: ReactNode) => ReactNode;
