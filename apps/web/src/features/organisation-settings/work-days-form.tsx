import { Trans, useLingui } from '@lingui/react/macro';
import { Chip, Group, Select } from '@mantine/core';
import { type UpdateOrganisation, type WorkCalendar, workCalendarSchema } from '@waymark/contracts';
import { formatWeekdayLong } from '../../lib/format.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useBegun } from '../../ui/form/use-begun.ts';
import { useMergedSave } from '../../ui/form/use-merged-save.ts';
import styles from './work-calendar.module.css';
import { useUpdateWorkDays } from './work-calendar.queries.ts';

interface WorkDaysFormProps {
  organisationId: string;
  workCalendar: WorkCalendar;
  /** Only owners change them; everybody may see them. */
  mayEdit: boolean;
}

type Days = Pick<UpdateOrganisation, 'timeZone' | 'workingDays'>;

function useSave(organisationId: string, workCalendar: WorkCalendar) {
  const { t } = useLingui();
  const update = useUpdateWorkDays(organisationId);
  const labels = { timeZone: t`Time zone`, workingDays: t`Working days` };
  const say = ({ timeZone, workingDays }: Days, field: keyof Days) =>
    field === 'timeZone' ? (timeZone ?? '–') : (workingDays ?? []).map(nameOf).join(', ');
  const merge = useMergedSave<Pick<WorkCalendar, 'version' | keyof Days>, Days>({
    schema: workCalendarSchema.pick({ version: true, timeZone: true, workingDays: true }),
    fieldsIn: ({ timeZone, workingDays }) => ({ timeZone, workingDays }),
    wordsOf: (field, theirs, mine) => ({ label: labels[field], theirs: say(theirs, field), mine: say(mine, field) }),
  });
  const save = async (change: Days) => {
    const send = async (seen: number, rest: Days) => {
      const { version } = await update.mutateAsync({ change: rest, version: seen });
      return { ...workCalendar, ...rest, version };
    };
    const { row } = await merge({ base: workCalendar, change, send });
    if (row) showSuccess(<Trans>Saved. All plans reckon with it.</Trans>);
  };
  return { save, isPending: update.isPending, problem: update.isError && <FormProblem error={update.error} /> };
}

/** `Europe/Berlin`, with the time it is there, so that one recognises the right one. */
export function TimeZoneField({ organisationId, workCalendar, mayEdit }: WorkDaysFormProps) {
  const { t } = useLingui();
  const { save, isPending, problem } = useSave(organisationId, workCalendar);
  const { timeZone } = workCalendar;
  const begun = useBegun((zone: string) => void save({ timeZone: zone }));
  const zones = Intl.supportedValuesOf('timeZone');
  const all = ['UTC', ...zones, ...(zones.includes(timeZone) || timeZone === 'UTC' ? [] : [timeZone])];
  return (
    <div className={styles.narrow}>
      <Select
        label={t`Time zone`}
        data={[...new Set(all)].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        value={timeZone}
        onChange={(zone) => zone && zone !== timeZone && begun.change(zone)}
        onDropdownOpen={begun.begin}
        onDropdownClose={begun.end}
        description={<Trans>It is {timeIn(timeZone)} there now.</Trans>}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={!mayEdit || isPending}
        nothingFoundMessage={t`No such place. Try the next large city.`}
        allowDeselect={false}
        searchable
        limit={60}
      />
      {problem}
    </div>
  );
}

const timeIn = (timeZone: string) => {
  const { hour, minute } = Temporal.Now.zonedDateTimeISO(timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** 1 is Monday; any week will do. */
const nameOf = (weekday: number) => formatWeekdayLong(`2026-06-0${weekday}`);

export function WorkingDays({ organisationId, workCalendar, mayEdit }: WorkDaysFormProps) {
  const { t } = useLingui();
  const { save, isPending, problem } = useSave(organisationId, workCalendar);
  const chosen = workCalendar.workingDays.map(String);
  const change = (days: string[]) => days.length > 0 && void save({ workingDays: days.map(Number).toSorted() });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row. */}
      <div role="group" aria-label={t`Working days`}>
        <Chip.Group multiple value={chosen} onChange={change}>
          <Group gap="sm">
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <Chip key={weekday} value={String(weekday)} size="xs" radius="sm" disabled={!mayEdit || isPending}>
                {nameOf(weekday)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      {problem}
    </>
  );
}
