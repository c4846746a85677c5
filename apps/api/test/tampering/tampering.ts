import type { KeptInstallation } from './kept-installation.ts';

type Ids = KeptInstallation['ids'];

/** One way to bend an installation with SQL, and the sentence that has to name it. */
export interface Tampering {
  kind: string;
  sql: (ids: Ids) => string;
  named: RegExp;
}
