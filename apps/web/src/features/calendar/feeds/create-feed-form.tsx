import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Collapse, Select, Stack, TextInput } from '@mantine/core';
import { type CreateCalendarFeed, createCalendarFeedSchema, lengthOf } from '@waymark/contracts';
import type { CalendarKind } from '@waymark/domain';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import type { useCreateFeed } from '../calendar.queries.ts';
import { KindChoice } from '../events/kind-choice.tsx';
import styles from './subscribe-dialog.module.css';
import { alarmChoices, useAlarmWords } from './use-alarm-words.ts';

interface CreateFeedFormProps {
  organisation: { name: string };
  programmes: readonly { id: string; name: string }[];
  create: ReturnType<typeof useCreateFeed>;
}

export function CreateFeedForm({ organisation, programmes, create }: CreateFeedFormProps) {
  const { t } = useLingui();
  const [feed, setFeed] = useState<CreateCalendarFeed>({ name: t`My calendar` });
  const set = (change: Partial<CreateCalendarFeed>) => setFeed((current) => ({ ...current, ...change }));
  const sent = createCalendarFeedSchema.safeParse(feed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sent.success) create.mutate(sent.data);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <p className={styles.sentence}>
          <Trans>
            Make a private address with the dates of {organisation.name} and add it to your calendar app. It holds dates
            and names of stages, no findings and no evidence.
          </Trans>
        </p>
        <TextInput
          label={t`Name, to tell your addresses apart`}
          value={feed.name}
          maxLength={lengthOf(createCalendarFeedSchema.shape.name)}
          data-autofocus
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <FeedOptions feed={feed} programmes={programmes} onChange={set} />
        {create.isError && <FormProblem error={create.error} />}
        <Button type="submit" className={styles.make} disabled={!sent.success} loading={create.isPending}>
          <Trans>Make an address</Trans>
        </Button>
      </Stack>
    </form>
  );
}

interface FeedOptionsProps {
  feed: CreateCalendarFeed;
  programmes: CreateFeedFormProps['programmes'];
  onChange: (change: Partial<CreateCalendarFeed>) => void;
}

/** Which dates, and whether the calendar rings before them. */
function FeedOptions({ feed, programmes, onChange }: FeedOptionsProps) {
  const { t } = useLingui();
  const alarmWords = useAlarmWords();
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={<Trans>Programme</Trans>}
          placeholder={t`All`}
          data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          value={feed.programmeId ?? null}
          onChange={(programmeId) => onChange({ programmeId })}
          clearable
        />
        <Select
          label={<Trans>Alarm</Trans>}
          data={alarmChoices.map((days) => ({ value: String(days), label: alarmWords(days) }))}
          value={String(feed.alarmDays ?? null)}
          onChange={(days) => onChange({ alarmDays: days === null || days === 'null' ? null : Number(days) })}
          allowDeselect={false}
        />
      </div>
      <Checkbox
        label={<Trans>Only dates that are mine</Trans>}
        checked={feed.onlyMine ?? false}
        onChange={(event) => onChange({ onlyMine: event.currentTarget.checked })}
      />
      <Checkbox
        label={<Trans>Long stages and periods as whole bars</Trans>}
        description={
          <Trans>Otherwise those longer than two weeks are entered as their first and their last day.</Trans>
        }
        checked={feed.wholeBars ?? false}
        onChange={(event) => onChange({ wholeBars: event.currentTarget.checked })}
      />
      <FeedKinds kinds={feed.kinds ?? []} onChange={(kinds) => onChange({ kinds })} />
    </>
  );
}

function FeedKinds({ kinds, onChange }: { kinds: CalendarKind[]; onChange: (kinds: CalendarKind[]) => void }) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div>
      <Checkbox
        label={<Trans>Only some kinds of dates</Trans>}
        checked={isChoosing}
        onChange={(event) => {
          setIsChoosing(event.currentTarget.checked);
          onChange([]);
        }}
      />
      <Collapse expanded={isChoosing}>
        <div className={styles.kinds}>
          <KindChoice kinds={kinds} onChange={onChange} />
        </div>
      </Collapse>
    </div>
  );
}
