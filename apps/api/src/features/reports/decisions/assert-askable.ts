import type { NewDecisionOption, UpdateDecision } from '@waymark/contracts';
import { dayInWords, isBefore, type Language, parseDay } from '@waymark/domain';
import type { Actor } from '../../../common/actor.ts';
import { assertMembers } from '../../../common/assert-members.ts';
import { assertNotFarAway } from '../../../common/assert-not-far-away.ts';
import { today } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';
import type { FieldMessage } from '../../../common/field-message.ts';
import { RequestInvalid } from '../../../common/validation.pipe.ts';
import { effectOf, type Planned } from './decision-effect.ts';

const past: FieldMessage = {
  en: 'This day has passed. Choose today or a later one.',
  de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren.',
};
const noPlan: FieldMessage = {
  en: 'Choose the programme whose plan this is about.',
  de: 'Wählen Sie das Programm, um dessen Plan es geht.',
};

/** Refuses what nobody could decide: a day that has passed, somebody who may not, an option that the plan cannot take. */
export async function assertAskable(
  tx: Db,
  actor: Actor,
  { deciderId, neededByOn, options = [], planned }: UpdateDecision & { planned: Planned | null },
): Promise<void> {
  await assertMembers(tx, actor, { deciderId }, 'decision:make');
  if (neededByOn !== undefined) {
    const on = today(actor.timeZone);
    if (isBefore(parseDay(neededByOn), on)) throw new RequestInvalid([{ path: 'neededByOn', message: past }]);
    assertNotFarAway({ neededByOn: parseDay(neededByOn) }, on);
  }
  const wrong = options.flatMap((option, place) => {
    const message = refusalOf(option, planned);
    return message ? [{ path: `options.${place}`, message }] : [];
  });
  if (wrong.length > 0) throw new RequestInvalid(wrong);
}

/** Whoever is asked to wait is not shown a day that comes sooner. */
const notLater = (plannedFromOn: Temporal.PlainDate): FieldMessage => ({
  en: `The plan has it from ${dayInWords(plannedFromOn, 'en')} on. Choose a later day.`,
  de: `Im Plan beginnt sie am ${dayInWords(plannedFromOn, 'de')}. Wählen Sie einen späteren Tag.`,
});

function refusalOf(option: NewDecisionOption, planned: Planned | null): FieldMessage | null {
  if (option.kind !== 'later_day') return null;
  if (!planned) return noPlan;
  const stage = planned.plan.input.stages.find(({ key }) => key === option.stageKey);
  if (stage && !isBefore(stage.plannedFromOn, parseDay(option.on))) return notLater(stage.plannedFromOn);
  const whyIn = (language: Language) => {
    const effect = effectOf(planned, option, language);
    return effect.state === 'impossible' ? effect.why : null;
  };
  const [en, de] = [whyIn('en'), whyIn('de')];
  return en !== null && de !== null ? { en, de } : null;
}
