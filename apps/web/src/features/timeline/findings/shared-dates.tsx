import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, TextInput } from '@mantine/core';
import { lengthOf, type PortfolioTimeline, shareMilestonesSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useShareMilestones } from '../timeline.queries.ts';
import styles from './shared-and-clashes.module.css';

type SharedDate = PortfolioTimeline['shared'][number];

interface SharedDatesProps {
  organisationId: string;
  shared: readonly SharedDate[];
  namesOf: (ids: readonly string[]) => string;
}

const idsOf = ({ milestones }: SharedDate) => milestones.map(({ programmeId }) => programmeId);

/** What several programmes hold together, and what they could. */
export function SharedDates({ organisationId, shared, namesOf }: SharedDatesProps) {
  const [asked, setAsked] = useState<SharedDate | null>(null);
  return (
    <section>
      <h2>
        <Trans>Shared dates</Trans>
      </h2>
      <p className={styles.how}>
        <Trans>Done by the first of their days, each of these serves all the programmes named.</Trans>
      </p>
      <ul className={styles.shared}>
        {shared.map((date) => (
          <li key={`${date.name} ${date.on}`}>
            <time dateTime={date.on}>{formatDay(date.on)}</time>
            <span>
              <bdi>{date.name}</bdi> <span className={styles.names}>{namesOf(idsOf(date))}</span>
              {date.sharedId && (
                <span className={styles.together}>
                  <Trans>held together: moved, it moves for all of them</Trans>
                </span>
              )}
            </span>
            {date.abilities.hold && (
              <Button variant="subtle" size="xs" onClick={() => setAsked(date)}>
                <Trans>Hold together</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <HoldTogether
          organisationId={organisationId}
          date={asked}
          names={namesOf(idsOf(asked))}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface HoldTogetherProps {
  organisationId: string;
  date: SharedDate;
  names: string;
  onClose: () => void;
}

function HoldTogether({ organisationId, date, names, onClose }: HoldTogetherProps) {
  const { t } = useLingui();
  const [on, setOn] = useState<string | null>(date.on);
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const share = useShareMilestones(organisationId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    const given = reason.trim();
    if (on === null || given === '') return;
    share.mutate({ milestones: [...date.milestones], on, reason: given }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={<Trans>Hold together: {date.name}</Trans>}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.how}>
          <Trans>
            One event for {names}: one day, one entry in the calendar, and held for all once it is. Each programme can
            leave it again at its own date.
          </Trans>
        </p>
        <DayField
          label={t`Day for all`}
          value={on}
          onChange={setOn}
          error={wasSent && on === null && t`This day is needed.`}
        />
        <TextInput
          label={t`Reason`}
          description={t`Who agreed to it, and where it is written`}
          maxLength={lengthOf(shareMilestonesSchema.shape.reason)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wasSent && reason.trim() === '' && t`Say why, so that others can follow.`}
        />
        {share.isError && <FormProblem error={share.error} />}
        <FormFoot onCancel={onClose}>
          <Button type="submit" loading={share.isPending}>
            <Trans>Hold together</Trans>
          </Button>
        </FormFoot>
      </form>
    </Modal>
  );
}
