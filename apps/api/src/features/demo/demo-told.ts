import type { Happening } from '@waymark/contracts';

/** What happened, and who did it. */
export type Told = Happening & { by: string };
