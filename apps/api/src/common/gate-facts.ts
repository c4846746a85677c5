import type { GateId, GateResult } from '@waymark/domain';

type Fact = (result: Omit<GateResult, 'id'>) => string;

/** What each gate asks for and what there is of it; also that nothing is proven, which no gate is. */
export type GateWords = Readonly<Record<GateId | 'nothing_proven', { title: string; fact: Fact }>>;

export const ofThem =
  (of: string, things: string): Fact =>
  ({ have, need }) =>
    `${have} ${of} ${need} ${things}`;
/** The same, where nothing may be in scope: "0 of 0" would be a figure of nothing. */
export const ofThemInScope =
  (of: string, things: string, nothing: string): Fact =>
  (result) =>
    result.need === 0 ? nothing : ofThem(of, things)(result);
export const yesOrNo =
  (yes: string, no: string): Fact =>
  ({ isMet }) =>
    isMet ? yes : no;
export const noneOr =
  (none: string, open: string, unknown: string): Fact =>
  ({ have, isMet }) => {
    if (have > 0) return `${have} ${open}`;
    return isMet ? none : unknown;
  };
export const dayOf =
  (day: string, of: string): Fact =>
  ({ have, need }) =>
    `${day} ${have} ${of} ${need}`;
