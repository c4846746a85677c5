import { Injectable } from '@nestjs/common';
import type { Forecast } from '@waymark/contracts';
import {
  backTest,
  DomainError,
  type ForecastWeek,
  forecastReadyDay,
  forecastSchedule,
  isBefore,
  parseDay,
  targetOutlook,
} from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { type ForecastRow, forecastRowSchema, forecastText } from './forecast-rows.ts';

/** Two years say how fast a programme works now better than all of its past. */
const mostWeeks = 104;
const runs = 10_000;

@Injectable()
export class ForecastsService {
  constructor(private readonly database: Database) {}

  /**
   * When the programme will be ready, from its own weeks; the same all day. One statement. Throws
   * `resource.not_found`.
   */
  async read(actor: Actor, programmeId: string): Promise<Forecast> {
    const values = [actor.organisationId, programmeId];
    const [found] = await this.database.read(actor, { name: 'forecast', text: forecastText, values });
    if (!found) throw new DomainError('resource.not_found');
    const row = forecastRowSchema.parse(found);
    const on = today(row.timeZone);
    return forecastOf(row, on, seedOf(`${programmeId} ${on}`));
  }
}

function forecastOf(row: ForecastRow, on: Temporal.PlainDate, seed: number): Forecast {
  const { openItems, openHours, targetOn } = row;
  const weeks = completeWeeks(row, on);
  const open = { items: openItems, hours: openHours };
  const forecast = forecastReadyDay({ today: on, weeks, open, runs, seed });
  const tested = backTest(weeks, { seed });
  const percent = (held: number, of: number) => Math.round((held / of) * 1000) / 10;
  const answer: Forecast = {
    state: forecast.state,
    today: on.toString(),
    targetOn,
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
  if (forecast.state === 'done') return answer;
  if (forecast.state === 'not_enough_history') {
    // Where only finished items are missing, the next week may bring them.
    return { ...answer, missingWeeks: Math.max(forecast.missingWeeks, forecast.missingItems > 0 ? 1 : 0) };
  }
  const { bins } = forecastSchedule(forecast);
  return {
    ...answer,
    byTarget: targetOutlook(forecast, parseDay(targetOn)).readyByTargetPercent,
    spread: bins.map((bin) => ({ fromOn: bin.fromOn.toString(), runs: bin.runs })),
    ...(forecast.state === 'forecast' ? { p50On: forecast.p50On.toString(), p85On: forecast.p85On.toString() } : {}),
  };
}

/** Every week from the first to the last complete one, the idle ones too. */
function completeWeeks({ firstWeekOn, weeks }: ForecastRow, on: Temporal.PlainDate): ForecastWeek[] {
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
