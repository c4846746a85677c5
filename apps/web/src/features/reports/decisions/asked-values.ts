import type { Decision, LeadershipProgramme, NewDecisionOption } from '@waymark/contracts';
import type { DecisionOptionKind } from '@waymark/domain';

/** A programme that can be asked about, with the stages that can begin on another day. */
export type AskedProgramme = Pick<LeadershipProgramme, 'id' | 'name' | 'stages'>;

/** One option as it is typed; what another kind asks for is kept while one chooses. */
export interface OptionValues {
  /** Tells it from the others while it is edited. */
  key: string;
  kind: DecisionOptionKind;
  stageKey: string | null;
  on: string | null;
  text: string;
}

export interface AskedValues {
  programmeId: string | null;
  question: string;
  why: string;
  neededByOn: string | null;
  deciderId: string | null;
  options: readonly OptionValues[];
}

export const newOption = (kind: DecisionOptionKind): OptionValues => ({
  ...{ key: crypto.randomUUID(), kind, stageKey: null, on: null, text: '' },
});

export const valuesOf = (decision: Decision | undefined, programmeId: string | null): AskedValues => ({
  programmeId: decision ? (decision.programme?.id ?? null) : programmeId,
  question: decision?.question ?? '',
  why: decision?.why ?? '',
  neededByOn: decision?.neededByOn ?? null,
  deciderId: decision?.decider.id ?? null,
  options: decision?.options.map(({ id, stage, kind, on, text }) => ({
    ...{ key: id, kind, on, text },
    stageKey: stage?.key ?? null,
  })) ?? [newOption(programmeId === null ? 'smaller_scope' : 'later_day'), newOption('accept_until')],
});

/** The option as it is sent; nothing where something is still missing. */
export function toSent({ kind, stageKey, on, text }: OptionValues): NewDecisionOption | undefined {
  const said = text.trim();
  if (kind === 'later_day') return stageKey !== null && on !== null ? { kind, stageKey, on, text: said } : undefined;
  if (said === '') return undefined;
  if (kind === 'smaller_scope') return { kind, text: said };
  return on === null ? undefined : { kind, on, text: said };
}
