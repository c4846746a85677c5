import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Timeline, TimelineStage } from '@waymark/contracts';
import { formatPeriod } from '../../lib/format.ts';
import styles from './what-if.module.css';

interface PlanConflictProps {
  seen: Timeline;
  theirs: Timeline;
  mine: Timeline | undefined;
  isSaving: boolean;
  onAdopt: () => void;
  onDiscard: () => void;
}

const daysIn = (timeline: Timeline | undefined, key: string) => timeline?.stages.find((stage) => stage.key === key);
const isSame = (one: TimelineStage | undefined, other: TimelineStage | undefined) =>
  one?.fromOn === other?.fromOn && one?.toOn === other?.toOn;
const inWords = (stage: TimelineStage | undefined) => (stage ? formatPeriod(stage.fromOn, stage.toOn) : '–');

/** Somebody changed the plan meanwhile: both versions side by side, and the person decides. */
export function PlanConflict({ seen, theirs, mine, isSaving, onAdopt, onDiscard }: PlanConflictProps) {
  const rows = theirs.stages
    .map((stage) => ({ stage, old: daysIn(seen, stage.key), own: daysIn(mine, stage.key) }))
    .filter(({ stage, old, own }) => !isSame(stage, old) || !isSame(stage, own));
  return (
    <div className={styles.adopt}>
      <p role="alert" className={styles.hint}>
        <Trans>Somebody changed this plan while you were trying yours. Nothing of yours is saved yet.</Trans>
      </p>
      <div className={styles.conflict}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Stage</Trans>
              </th>
              <th scope="col">
                <Trans>On the server now</Trans>
              </th>
              <th scope="col">
                <Trans>Yours</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stage, own }) => (
              <tr key={stage.key}>
                <th scope="row">{stage.shortName}</th>
                <td>{inWords(stage)}</td>
                <td>{inWords(own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onDiscard}>
          <Trans>Keep what is there</Trans>
        </Button>
        <Button onClick={onAdopt} loading={isSaving}>
          <Trans>Adopt mine over it</Trans>
        </Button>
      </div>
    </div>
  );
}
