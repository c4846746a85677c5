import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ComparedDays, LeadershipProgramme } from '@waymark/contracts';
import { stageEnds } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { isLocale } from '../../../lib/i18n.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { statusShape } from '../../../ui/page/status-badge.tsx';
import styles from './changes.module.css';

interface MovedPlanProps {
  programme: LeadershipProgramme;
  compared: ComparedDays;
}

/** Dates that moved, with who moved them and why as far as the log tells, and gates that are met or open again. */
export function MovedPlan({ programme, compared: { dates, gates } }: MovedPlanProps) {
  if (dates.length + gates.length === 0) return null;
  return (
    <ul className={styles.plan}>
      {dates.map((date) => (
        <li key={`${date.kind} ${date.key}`}>
          <StateShape name={date.days > 0 ? 'clock' : 'target'} />
          <span>
            <strong>
              <DateName date={date} programme={programme} />
            </strong>
            :{' '}
            <Trans>
              from {formatDay(date.from)} to {formatDay(date.to)}
            </Trans>
            , <Later days={date.days} />
            <Why why={date.why} />
          </span>
        </li>
      ))}
      {gates.map(({ id, isMet }) => {
        const title = programme.gates.find((gate) => gate.id === id)?.title ?? id;
        return (
          <li key={id}>
            <StateShape name={statusShape(isMet ? 'gate_met' : 'gate_open')} />
            <span>
              <strong>
                <Name>{title}</Name>
              </strong>
              : {isMet ? <Trans>gate is met now</Trans> : <Trans>gate is open again</Trans>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type MovedDate = ComparedDays['dates'][number];

function DateName({ date: { kind, key }, programme }: { date: MovedDate; programme: LeadershipProgramme }) {
  const { i18n } = useLingui();
  if (kind === 'target') return <Trans>Target date</Trans>;
  if (kind === 'stage') {
    const name = programme.stages.find((stage) => stage.key === key)?.name ?? key ?? '';
    return stageEnds(name, isLocale(i18n.locale) ? i18n.locale : 'en');
  }
  const next = programme.nextHardDate;
  return next?.id === key ? next.name : <Trans>Next hard date</Trans>;
}

const Later = ({ days }: { days: number }) =>
  days > 0 ? (
    <Plural value={days} one="# day later" other="# days later" />
  ) : (
    <Plural value={-days} one="# day earlier" other="# days earlier" />
  );

function Why({ why }: { why: MovedDate['why'] }) {
  if (!why) return null;
  const by = <Name>{why.byName}</Name>;
  return (
    <span className={styles.moved}>
      {why.action === 'plan.adopted' ? <Trans>Plan adopted by {by}</Trans> : <Trans>Changed by {by}</Trans>}
      {why.reason !== '' && (
        <>
          {': '}
          <bdi>{why.reason}</bdi>
        </>
      )}
    </span>
  );
}
