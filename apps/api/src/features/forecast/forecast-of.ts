import type { Forecast } from '@waymark/contracts';
import {
  atStake,
  backTest,
  type ForecastWeek,
  forecastReadyDay,
  forecastSchedule,
  isBefore,
  parseDay,
  readyInTimeOn,
  recordKindOf,
  resultAfter,
  type TimelineInput,
  targetOutlook,
} from '@waymark/domain';
import { remembered, rememberedOf } from '../../common/remembered.ts';
import type { ForecastHistory, OpenWork } from './forecast-rows.ts';

/** Two years say how fast a programme works now better than all of its past. */
const mostWeeks = 104;
const runs = 10_000;

/** The simulation costs more than all that is read for it, and follows from the history and the day alone. */
const simulated = remembered(
  500,
  (history: ForecastHistory, { openItems, openHours }: OpenWork, on: Temporal.PlainDate) => {
    const { id } = history;
    const weeks = completeWeeks(history, on);
    const seed = seedOf(`${id} ${on}`);
    const open = { items: openItems, hours: openHours };
    return {
      weeks,
      forecast: forecastReadyDay({ today: on, weeks, open, runs, seed }),
      tested: backTest(weeks, { seed }),
    };
  },
);

interface ForecastFacts {
  history: ForecastHistory;
  work: OpenWork;
  openGates: number;
}

/**
 * When everything in scope will be accepted, and where the plan leads from there; the same all day. A plan is known by
 * itself: what follows from its row is remembered where that is read.
 */
export const forecastOf = rememberedOf(2, workedOut);

function workedOut(input: TimelineInput, { history, work, openGates }: ForecastFacts): Forecast {
  const { openItems, openHours } = work;
  const on = input.today;
  const targetOn = input.dates.targetOn.toString();
  const { weeks, forecast, tested } = simulated(history, work, on);
  const inTimeOn = readyInTimeOn(input);
  const percent = (held: number, of: number) => Math.round((held / of) * 1000) / 10;
  const answer: Forecast = {
    state: forecast.state,
    today: on.toString(),
    targetOn,
    openGates,
    readyInTimeOn: inTimeOn?.toString() ?? null,
    result: resultOf(input, null, null),
    p50On: null,
    p85On: null,
    byTarget: null,
    openItems,
    openHours,
    missingWeeks: 0,
    weeks: weeks.map(({ startsOn, done, added }) => ({ startsOn: startsOn.toString(), done, added })),
    spread: [],
    runs,
    backTest: tested && {
      samples: tested.samples,
      withinP50: percent(tested.withinP50, tested.samples),
      withinP85: percent(tested.withinP85, tested.samples),
      medianErrorDays: tested.medianErrorDays,
    },
  };
  if (work.inScope === 0) return { ...answer, state: 'not_measurable' };
  if (forecast.state === 'done') return answer;
  if (forecast.state === 'not_enough_history') {
    // Where only finished items are missing, the next week may bring them.
    return { ...answer, missingWeeks: Math.max(forecast.missingWeeks, forecast.missingItems > 0 ? 1 : 0) };
  }
  const { bins } = forecastSchedule(forecast);
  const dated: Forecast = {
    ...answer,
    byTarget: targetOutlook(forecast, inTimeOn ?? input.dates.targetOn).readyByTargetPercent,
    spread: bins.map((bin) => ({ fromOn: bin.fromOn.toString(), runs: bin.runs })),
  };
  if (forecast.state !== 'forecast') return dated;
  const { p50On, p85On } = forecast;
  return { ...dated, p50On: p50On.toString(), p85On: p85On.toString(), result: resultOf(input, p50On, p85On) };
}

/** Where the plan leads from today on, and from each of two days of readiness. */
function resultOf(
  input: TimelineInput,
  p50On: Temporal.PlainDate | null,
  p85On: Temporal.PlainDate | null,
): Forecast['result'] {
  const plan = resultAfter(input, input.today);
  if (!plan) return null;
  const [half, most] = [p50On && resultAfter(input, p50On), p85On && resultAfter(input, p85On)];
  return {
    kind: recordKindOf(input),
    planOn: plan.on.toString(),
    p50On: half?.on.toString() ?? null,
    p85On: most?.on.toString() ?? null,
    readyByOn:
      atStake(input)
        ?.lastFor(half?.on ?? plan.on)
        ?.toString() ?? null,
    tooEarly: most?.tooEarly
      ? {
          stageName: most.tooEarly.stageName,
          bookedOn: most.tooEarly.bookedOn.toString(),
          possibleOn: most.tooEarly.possibleOn.toString(),
        }
      : null,
  };
}

/** Every week from the first to the last complete one, the idle ones too. */
function completeWeeks({ firstWeekOn, weeks }: ForecastHistory, on: Temporal.PlainDate): ForecastWeek[] {
  if (firstWeekOn === null) return [];
  const thisMonday = on.subtract({ days: on.dayOfWeek - 1 });
  const earliest = thisMonday.subtract({ weeks: mostWeeks });
  const known = new Map(weeks.map((week) => [week.startsOn, week]));
  const first = parseDay(firstWeekOn);
  const all: ForecastWeek[] = [];
  for (let day = isBefore(first, earliest) ? earliest : first; isBefore(day, thisMonday); day = day.add({ weeks: 1 })) {
    const { done = 0, added = 0, doneHours = 0, addedHours = 0 } = known.get(day.toString()) ?? {};
    all.push({ startsOn: day, done, added, doneHours, addedHours });
  }
  return all;
}

/** FNV-1a: a whole number that is the same for the same text. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
