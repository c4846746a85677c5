import type { OverrideDemoWords } from './override-demo-words.ts';

/** Why days of the demo are other than the rules give in German. */
export const overrideDemoWordsDe: OverrideDemoWords = {
  recertificationReason: 'Der Vorstand wünscht einen Monat mehr als üblich, bevor das Zertifikat endet',
  penetrationTestReason: 'Bericht der Tester, Version 1.0',
};
