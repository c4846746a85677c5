import { describe, expect, it } from '@jest/globals';
import { nextCycle, parseDay, type SchemeId, type TimelineInput, timelineOf } from '@waymark/domain';
import { schemeById, schemesIn } from '@waymark/frameworks';
import { type Anchors, daysOf, doneOn, onDay, planned, withStage } from '../../test/timelines.ts';

const anchors: Record<'certificate' | 'as_of' | 'period', Anchors> = {
  certificate: { startOn: '2026-12-01', targetOn: '2027-11-30' },
  as_of: { startOn: '2026-12-01', targetOn: '2027-07-31', asOfOn: '2027-06-30' },
  period: { startOn: '2026-12-01', targetOn: '2028-08-11', period: ['2027-07-01', '2028-06-30'] },
};

/** Everything up to the result goes as planned, and the result is recorded on its planned day. */
function carriedOut(input: TimelineInput): TimelineInput {
  const { lifecycle, dates, previousCertificate } = input;
  let done = input;
  for (const { key, role } of lifecycle.stages) {
    const row = input.stages.find((stage) => stage.key === key);
    if (row && role !== 'afterwards') done = withStage(done, key, doneOn(`${row.plannedFromOn}`, `${row.plannedToOn}`));
  }
  const result = lifecycle.stages.find(({ role }) => role === 'result');
  const issuedOn = done.stages.find(({ key }) => key === result?.key)?.actualToOn ?? dates.targetOn;
  const today = onDay(done, `${issuedOn}`);
  if (input.timeBasis !== 'certificate') {
    const { asOfOn, periodFromOn, periodToOn } = dates;
    return { ...today, report: { issuedOn, asOfOn, periodFromOn, periodToOn } };
  }
  const expiresOn = (previousCertificate?.expiresOn ?? issuedOn).add({ months: 36 });
  return { ...today, certificate: { decidedOn: issuedOn, validFromOn: issuedOn, expiresOn, status: 'valid' } };
}

/** Cycles of a scheme, each renewing the one before, until ten years are over. */
function tenYears(id: SchemeId): TimelineInput[] {
  const { lifecycle, timeBasis } = schemeById(id);
  const cycles: TimelineInput[] = [];
  let next: TimelineInput | null = planned(id, anchors[timeBasis]);
  while (next && next.dates.targetOn.year < 2038) {
    const done = carriedOut(next);
    cycles.push(done);
    const dates = nextCycle({ timeBasis, lifecycle, certificate: done.certificate, report: done.report });
    if (dates === null) break;
    const { startOn, targetOn, asOfOn, periodFromOn, periodToOn } = dates;
    const renewal = planned(id, {
      startOn: `${startOn}`,
      targetOn: `${targetOn}`,
      ...(asOfOn ? { asOfOn: `${asOfOn}` } : {}),
      ...(periodFromOn && periodToOn ? { period: [`${periodFromOn}`, `${periodToOn}`] } : {}),
      ...(done.certificate ? { previousExpiresOn: `${done.certificate.expiresOn}` } : {}),
    });
    next = renewal;
  }
  return cycles;
}

describe.each(schemesIn('en').map(({ id }) => id))('%s over ten years', (id) => {
  const cycles = tenYears(id);

  it('runs from its start to its renewal, cycle after cycle, without a blocker', () => {
    const isCertificate = schemeById(id).timeBasis === 'certificate';

    expect(cycles).toHaveLength(isCertificate ? 4 : 10 + (schemeById(id).timeBasis === 'as_of' ? 1 : 0));
    for (const cycle of cycles) {
      const blockers = timelineOf(cycle).findings.filter(({ severity }) => severity === 'blocker');

      expect(blockers.map(({ message }) => message)).toEqual([]);
    }
  });

  it('dates every milestone of every cycle, in order', () => {
    for (const cycle of cycles) {
      const days = timelineOf(cycle).milestones.map(({ on }) => on);

      expect(days.length).toBeGreaterThan(3);
      expect(days).toEqual(days.toSorted(Temporal.PlainDate.compare));
    }
  });
});

describe('ten years of a certificate', () => {
  it('keep the day of the first decision, whenever the later ones are made', () => {
    const days = tenYears('iso-27001-2022').map((cycle) => daysOf(timelineOf(cycle)));

    expect(days.map((cycle) => cycle['certificate-expiry'])).toEqual([
      '2030-11-30',
      '2033-11-30',
      '2036-11-30',
      '2039-11-30',
    ]);
    expect(days.map((cycle) => cycle['surveillance-1'])).toEqual(['2028-11-30', undefined, undefined, undefined]);
    const yearly = days.map((cycle) => Object.keys(cycle).filter((key) => key.startsWith('surveillance-rhythm')));
    expect(yearly.map((keys) => keys.map((key) => key.slice(-4)))).toEqual([
      ['2029'],
      ['2031', '2032'],
      ['2034', '2035'],
      ['2037', '2038'],
    ]);
  });
});

describe('the next cycle', () => {
  const { lifecycle } = schemeById('soc-2-type-2');
  const day = (text: string) => parseDay(text);
  const after = (from: string, to: string) => {
    const report = { issuedOn: day('2027-08-01'), asOfOn: null, periodFromOn: day(from), periodToOn: day(to) };
    const dates = nextCycle({ timeBasis: 'period', lifecycle, certificate: null, report });
    return `${dates?.periodFromOn} ${dates?.periodToOn}`;
  };

  it.each([
    ['2027-01-01', '2027-06-30', '2027-07-01 2027-12-31'],
    ['2027-01-01', '2027-12-31', '2028-01-01 2028-12-31'],
    ['2027-03-01', '2028-02-29', '2028-03-01 2029-02-28'],
    ['2026-12-01', '2027-02-28', '2027-03-01 2027-05-31'],
    ['2027-01-10', '2027-05-04', '2027-05-05 2027-08-27'],
    ['2026-01-01', '2027-03-31', '2027-04-01 2028-03-31'],
  ])('after the period %s to %s is %s', (from, to, expected) => {
    expect(after(from, to)).toBe(expected);
  });

  it('of a certificate begins six months before its last day, month ends kept', () => {
    const iso = schemeById('iso-27001-2022').lifecycle;
    const dates = nextCycle({
      timeBasis: 'certificate',
      lifecycle: iso,
      certificate: { expiresOn: day('2030-08-31') },
      report: null,
    });

    expect(`${dates?.startOn} ${dates?.targetOn}`).toBe('2030-02-28 2030-08-15');
  });

  it('of a certificate can be kept from its first day on, whichever day it runs out', () => {
    const iso = schemeById('iso-27001-2022').lifecycle;
    const first = day('2030-01-01');
    for (let nth = 0; nth < 366 + 31; nth += 1) {
      const expiresOn = first.add({ days: nth });
      const dates = nextCycle({ timeBasis: 'certificate', lifecycle: iso, certificate: { expiresOn }, report: null });
      const { startOn, targetOn } = dates ?? { startOn: first, targetOn: first };
      const anchored = { startOn: `${startOn}`, targetOn: `${targetOn}`, previousExpiresOn: `${expiresOn}` };
      const timeline = timelineOf(planned('iso-27001-2022', anchored));
      const recertification = timeline.stages.find(({ key }) => key === 'recertification');

      expect(timeline.findings.map(({ message }) => message)).toEqual([]);
      expect(`${recertification?.toOn}`).toBe(`${expiresOn.add({ months: 36 })}`);
    }
  });

  it('of a report on one day is twelve months later, with the usual time for the report', () => {
    const report = { issuedOn: day('2028-03-20'), asOfOn: day('2028-02-29'), periodFromOn: null, periodToOn: null };
    const type1 = schemeById('soc-2-type-1').lifecycle;
    const dates = nextCycle({ timeBasis: 'as_of', lifecycle: type1, certificate: null, report });

    expect(`${dates?.startOn} ${dates?.asOfOn} ${dates?.targetOn}`).toBe('2028-03-20 2029-02-28 2029-03-28');
  });

  it('is none while there is no result', () => {
    expect(nextCycle({ timeBasis: 'certificate', lifecycle, certificate: null, report: null })).toBeNull();
    expect(nextCycle({ timeBasis: 'period', lifecycle, certificate: null, report: null })).toBeNull();
  });
});
