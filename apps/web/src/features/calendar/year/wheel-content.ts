import type { CalendarConflict, CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { eventState, isolated } from '@waymark/domain';
import type { WheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import type { WheelArc, WheelContent, WheelItem, WheelMark } from '../../../ui/year-wheel/wheel-types.ts';
import { isSmall, type WeekLoad, wheelWeeks } from './wheel-weeks.ts';

/** What the wheel cannot say by itself, because it takes words. */
export interface WheelWords {
  nameOf: (event: CalendarEvent) => string;
  daysOf: (days: { fromOn: string; toOn: string }) => string;
  weekOf: (fromOn: string) => string;
  monthOf: (month: string) => string;
  programme: string;
  /** How much there is in a week: "3 dates", or "12 h, 1 of 3 dates not estimated". */
  loadOf: (load: WeekLoad) => string;
}

export interface WheelOptions {
  year: WheelYear;
  today: string;
  words: WheelWords;
}

const mostNames = 10;

/** Conflicts with a day, which are numbered the same on the wheel and in the list beside it. */
export const numbered = (conflicts: readonly CalendarConflict[]) =>
  conflicts.map((conflict, index) => ({ ...conflict, number: index + 1 }));

/** The calendar of a year as the wheel draws it. */
export function wheelContent({ items, closures, conflicts }: CalendarEvents, options: WheelOptions): WheelContent {
  const rings = ringsOf(items);
  const ringOf = (event: CalendarEvent) => rings.findIndex(({ id }) => id === event.programmeId);
  const planned = items.filter((event) => !isSmall(event) && ringOf(event) >= 0);
  const isArc = ({ kind, fromOn, toOn }: CalendarEvent) => kind === 'stage' || kind === 'period' || fromOn !== toOn;
  return {
    rings: rings.map(({ id, name }) => itemNamed({ id: `ring:${id}`, on: options.year.fromOn, title: name }, options)),
    months: options.year.months.map((on) =>
      itemNamed({ id: `month:${on}`, on, title: options.words.monthOf(on) }, options),
    ),
    arcs: planned.filter(isArc).map((event) => arcOf(event, ringOf(event), options)),
    marks: named(
      planned.filter((event) => !isArc(event)).map((event) => markOf(event, ringOf(event), options)),
      options,
    ),
    weeks: wheelWeeks(items, options),
    closures,
    conflicts: numbered(conflicts).flatMap(({ number, on }) => (on === null ? [] : [{ number, on }])),
  };
}

function ringsOf(items: readonly CalendarEvent[]): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const event of items) {
    if (event.programmeId !== null && !isSmall(event)) names.set(event.programmeId, event.programmeName ?? '');
  }
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** What leads somewhere rather than being a date of its own. */
const itemNamed = (item: Pick<WheelItem, 'id' | 'on' | 'title'>, { words }: WheelOptions): WheelItem => {
  const days = item.id.startsWith('ring:') ? words.programme : '';
  return { ...item, days, name: [isolated(item.title), days].filter(Boolean).join(', ') };
};

const itemOf = (event: CalendarEvent, { words }: WheelOptions): WheelItem => ({
  id: event.id,
  on: event.fromOn,
  title: shortTitle(event),
  days: words.daysOf(event),
  name: words.nameOf(event),
});

/** The ring says already whose it is. */
function shortTitle({ title, programmeName }: CalendarEvent): string {
  const end = ` · ${programmeName}`;
  return title.endsWith(end) ? title.slice(0, -end.length) : title;
}

function arcOf(event: CalendarEvent, ring: number, options: WheelOptions): WheelArc {
  const look = event.kind === 'period' ? 'period' : eventState(event, options.today);
  // The audits are what people look for on a wheel; other stages follow one another without a gap.
  const isNamed = event.kind === 'audit' && !event.isDone && event.fromOn > options.today;
  return { ...itemOf(event, options), ring, fromOn: event.fromOn, toOn: event.toOn, look, isNamed };
}

function markOf(event: CalendarEvent, ring: number, options: WheelOptions): WheelMark {
  const look = event.kind === 'target' ? 'target' : event.isHard ? 'hard' : 'rule';
  return { ...itemOf(event, options), ring, look, isDone: event.isDone, isNamed: false };
}

/** The next hard dates are named; more names than that would be a list, which stands beside the wheel. */
function named(marks: readonly WheelMark[], { today }: WheelOptions): WheelMark[] {
  const ahead = marks
    .filter(({ look, on }) => look !== 'rule' && on >= today)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .slice(0, mostNames);
  // A target on the very day of what it is for would only lie over that.
  const isRepeated = (mark: WheelMark) =>
    mark.look === 'target' &&
    ahead.some(({ look, ring, on }) => look !== 'target' && ring === mark.ring && on === mark.on);
  const ids = new Set(ahead.map(({ id }) => id));
  return marks.filter((mark) => !isRepeated(mark)).map((mark) => ({ ...mark, isNamed: ids.has(mark.id) }));
}
