import type { Scheme } from '@waymark/contracts';

interface SchemeGroup {
  id: string;
  title: string;
  schemes: Scheme[];
}

/** The schemes by what they are good for, in the order in which they are offered. */
export const schemeGroups = (schemes: readonly Scheme[]): SchemeGroup[] =>
  [...Map.groupBy(schemes, ({ group }) => group.id)].flatMap(([id, ofGroup]) =>
    ofGroup[0] ? [{ id, title: ofGroup[0].group.title, schemes: ofGroup }] : [],
  );
