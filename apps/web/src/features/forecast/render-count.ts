import type { ReactNode } from 'react';

/** Makes a number a link to what it counts. */
export type RenderCount = (count: number, content: ReactNode) => ReactNode;
