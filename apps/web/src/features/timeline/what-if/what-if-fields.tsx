import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, SegmentedControl } from '@mantine/core';
import type { PlanChange } from '@waymark/contracts';
import { monthsAfterPeriodEnd, parseDay } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { addDays, dayNumber } from '../../../ui/gantt/gantt-scale.ts';
import { RulesSwitch } from './rules-switch.tsx';
import { withStage } from './scenario.ts';
import type { Scenario } from './use-scenario.ts';
import styles from './what-if.module.css';

const longestPeriod = 36;

/** The dates that can be tried, whichever the scheme has, and how the rest follows. */
export function WhatIfFields({ scenario }: { scenario: Scenario }) {
  const { t } = useLingui();
  const { timeline, change, setChange } = scenario;
  const set = (given: Partial<PlanChange>) => setChange({ ...change, ...given });
  return (
    <div className={styles.fields}>
      <DayField
        label={t`Target date`}
        size="sm"
        value={change.targetOn ?? timeline.targetOn}
        onChange={(day) => set({ targetOn: changed(day, timeline.targetOn) })}
      />
      {timeline.asOfOn !== null && (
        <DayField
          label={t`As-of date`}
          size="sm"
          value={change.asOfOn ?? timeline.asOfOn}
          onChange={(day) => set({ asOfOn: changed(day, timeline.asOfOn) })}
        />
      )}
      <PeriodFields scenario={scenario} onChange={set} />
      <AuditField scenario={scenario} />
      <RulesSwitch scenario={scenario} />
      <div className={styles.mode}>
        <span id="what-if-mode">
          <Trans>The rest of the plan</Trans>
        </span>
        <SegmentedControl
          aria-labelledby="what-if-mode"
          fullWidth
          value={change.mode ?? 'move'}
          onChange={(mode) => set({ mode: mode === 'replan' ? 'replan' : undefined })}
          data={[
            { value: 'move', label: t`Moves along` },
            { value: 'replan', label: t`Is planned anew` },
          ]}
        />
      </div>
    </div>
  );
}

/** A field that was emptied, or set back to the plan's own day, is no change. */
const changed = (day: string | null, planned: string | null) => (day === null || day === planned ? undefined : day);

function PeriodFields({ scenario, onChange }: { scenario: Scenario; onChange: (given: Partial<PlanChange>) => void }) {
  const { t } = useLingui();
  const { timeline, change } = scenario;
  const fromOn = change.periodFromOn ?? timeline.periodFromOn;
  const toOn = change.periodToOn ?? timeline.periodToOn;
  if (fromOn === null || toOn === null) return null;
  const months = wholeMonths(fromOn, toOn);
  const set = (nextFrom: string, nextTo: string) =>
    onChange({
      periodFromOn: changed(nextFrom, timeline.periodFromOn),
      periodToOn: changed(nextTo, timeline.periodToOn),
    });
  return (
    <>
      <DayField
        label={t`Period starts`}
        size="sm"
        value={fromOn}
        onChange={(day) => day !== null && set(day, months ? periodEnd(day, months) : shifted(toOn, fromOn, day))}
      />
      <NumberInput
        label={t`Length in months`}
        size="sm"
        min={1}
        max={longestPeriod}
        allowDecimal={false}
        clampBehavior="strict"
        value={months ?? ''}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={t`to ${formatDay(toOn)}`}
        onChange={(value) => typeof value === 'number' && value > 0 && set(fromOn, periodEnd(fromOn, value))}
      />
    </>
  );
}

/** The auditor often offers another week for the last audit before a certificate; it keeps its length. */
function AuditField({ scenario }: { scenario: Scenario }) {
  const { t } = useLingui();
  const { timeline, change, setChange } = scenario;
  const stage = timeline.stages.findLast(({ role }) => role === 'examination');
  // A report's examination is its day or period, which have fields of their own.
  const isReport = timeline.asOfOn !== null || timeline.periodFromOn !== null;
  if (!stage || isReport || stage.actualFromOn !== null || stage.isPinned) return null;
  const given = change.stages?.find(({ key }) => key === stage.key);
  return (
    <DayField
      label={t`${stage.name} starts`}
      size="sm"
      value={given?.plannedFromOn ?? stage.plannedFromOn}
      onChange={(day) => {
        if (day === null) return;
        const plannedToOn = shifted(stage.plannedToOn, stage.plannedFromOn, day);
        setChange(withStage(change, { key: stage.key, plannedFromOn: day, plannedToOn }));
      }}
    />
  );
}

const shifted = (day: string, from: string, to: string) => addDays(day, dayNumber(to) - dayNumber(from));
const periodEnd = (fromOn: string, months: number) =>
  monthsAfterPeriodEnd(parseDay(fromOn).subtract({ days: 1 }), months).toString();

/** The whole months of a period, or nothing where days are left over. */
function wholeMonths(fromOn: string, toOn: string): number | undefined {
  for (let months = 1; months <= longestPeriod; months += 1) if (periodEnd(fromOn, months) === toOn) return months;
  return undefined;
}
