/**
 * How long the lifecycle engine takes for ten programmes over ten years: every cycle from its start to its renewal,
 * each with its stages, milestones, proofs and findings; and for a forecast. The case `engine` of the benchmark.
 */
import { forecastReadyDay, plannedTimelineInput, planProgramme, timelineOf } from '@waymark/domain';
import { schemesIn } from '@waymark/frameworks';

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

/** Milliseconds on the clock; others on the machine count too, as they do for whoever waits. */
function measured(work) {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function told(name, work) {
  const times = Array.from({ length: runs }, () => measured(work)).toSorted((a, b) => a - b);
  const [median, slow] = [times[runs / 2], times[Math.floor(runs * 0.95)]].map((time) => time?.toFixed(1));
  console.log(`| ${name.padEnd(54)} | ${median?.padStart(6)} | ${slow?.padStart(6)} |`);
}

const all = (inputs) => () => {
  for (const input of inputs) timelineOf(input);
};

/** Half a year of a programme that finishes more than comes on top, with 300 items still open. */
const weeks = Array.from({ length: 26 }, (_, nth) => ({
  startsOn: today.subtract({ weeks: 26 - nth }),
  done: 6 + (nth % 5),
  added: nth % 3,
  doneHours: 0,
  addedHours: 0,
}));
const forecast = () => forecastReadyDay({ today, weeks, open: { items: 300, hours: null }, seed: 7 });

const byProgramme = schemesIn('en').slice(0, 10).map(cycles);
const first = byProgramme.flatMap(([cycle]) => cycle ?? []);
const everyYear = byProgramme.flat();
const name = (inputs, words) => `${inputs.length} timelines: 10 programmes, ${words}`;
console.log(`\n| ${'engine'.padEnd(54)} | median | 95 % below, ms |`);
console.log(`| ${'-'.repeat(54)} | -----: | -----: |`);
told(name(first, 'one cycle each'), all(first));
told(name(everyYear, 'ten years'), all(everyYear));
told('10,000 runs of a forecast', forecast);
