/**
 * How long the lifecycle engine takes for ten programmes over ten years: every cycle from its start to its renewal,
 * each with its stages, milestones, proofs and findings. Run by `node --conditions=source scripts/bench/timeline.mjs`.
 */
import { plannedTimelineInput, planProgramme, timelineOf } from '@waymark/domain';
import { schemes } from '@waymark/frameworks';

const runs = 60;
const years = 10;
const today = Temporal.PlainDate.from('2026-11-22');

/** One input per cycle: a certificate lasts three years, a report one. */
function cycles({ lifecycle, timeBasis }) {
  const length = timeBasis === 'certificate' ? 3 : 1;
  return Array.from({ length: Math.ceil(years / length) }, (_, nth) => {
    const startOn = today.add({ years: nth * length });
    const periodFromOn = startOn.add({ months: 5 });
    const periodToOn = periodFromOn.add({ months: 12 }).subtract({ days: 1 });
    const plan = {
      lifecycle,
      timeBasis,
      startOn,
      targetOn: periodToOn.add({ weeks: 6 }),
      asOfOn: timeBasis === 'as_of' ? periodToOn : null,
      periodFromOn: timeBasis === 'period' ? periodFromOn : null,
      periodToOn: timeBasis === 'period' ? periodToOn : null,
    };
    return plannedTimelineInput({ ...plan, today, language: 'en', stages: planProgramme(plan).stages });
  });
}

/** Milliseconds of processor time for the timelines of all inputs: what others do on the machine does not count. */
function measured(some) {
  const before = process.cpuUsage().user;
  for (const input of some) timelineOf(input);
  return (process.cpuUsage().user - before) / 1000;
}

function told(name, some) {
  const times = Array.from({ length: runs }, () => measured(some)).toSorted((a, b) => a - b);
  const [median, slow] = [times[runs / 2], times[Math.floor(runs * 0.95)]].map((time) => time?.toFixed(1));
  console.log(`${name}, ${some.length} timelines: median ${median} ms, 95 % below ${slow} ms`);
}

const byProgramme = schemes.slice(0, 10).map(cycles);
const first = byProgramme.flatMap(([cycle]) => cycle ?? []);
console.log(`cold, ${first.length} timelines: ${measured(first).toFixed(1)} ms`);
told('10 programmes, one cycle each', first);
told('10 programmes over ten years', byProgramme.flat());
