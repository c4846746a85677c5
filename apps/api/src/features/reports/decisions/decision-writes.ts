import type { Decision, HappeningOf, NewDecisionOption } from '@waymark/contracts';
import type { DecisionOptionKind } from '@waymark/domain';
import { dayValue } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';
import type { DecisionRow } from './decision-rows.ts';

/** An option as it is kept and told: what another kind has is empty. */
export interface KeptOption {
  kind: DecisionOptionKind;
  stageKey: string | null;
  on: string | null;
  text: string;
}

export const toOption = ({ kind, text, ...more }: NewDecisionOption): KeptOption => ({
  kind,
  stageKey: 'stageKey' in more ? more.stageKey : null,
  on: 'on' in more ? more.on : null,
  text,
});

export const optionOf = ({ kind, stageKey, on, text }: KeptOption): KeptOption => ({ kind, stageKey, on, text });

/** What was asked, in the words of the log. */
export const askedOf = ({ question, why, neededByOn, decider, options }: DecisionRow) => ({
  ...{ question, why, neededByOn, deciderId: decider.id },
  options: options.map(optionOf),
});

export interface DecisionKey {
  organisationId: string;
  id: string;
}

/** Puts options in the place of all that were there, in their order. */
export async function replaceOptions(tx: Db, key: DecisionKey, options: readonly KeptOption[]): Promise<void> {
  const place = { organisationId: key.organisationId, decisionId: key.id };
  await tx.reportDecisionOption.deleteMany({ where: place });
  await tx.reportDecisionOption.createMany({
    data: options.map(({ on, ...option }, order) => ({
      ...place,
      ...option,
      order,
      on: on === null ? null : dayValue(on),
    })),
  });
}

type Subject = Pick<HappeningOf<'report_decision.asked'>, 'subjectType' | 'subjectId' | 'subjectLabel' | 'programmeId'>;

export const subjectOf = ({
  id,
  question,
  programme,
}: Pick<Decision, 'id' | 'question'> & { programme: { id: string } | null }): Subject => ({
  subjectType: 'report_decision',
  subjectId: id,
  subjectLabel: question,
  programmeId: programme?.id ?? null,
});
