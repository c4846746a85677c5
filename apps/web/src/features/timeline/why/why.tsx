import type { Timeline } from '@waymark/contracts';
import type { GanttItem } from '../../../ui/gantt/gantt-types.ts';
import { PopoverBeside } from '../../../ui/page/popover-beside.tsx';
import styles from './why.module.css';
import { WhyMilestone } from './why-milestone.tsx';
import { WhyStage } from './why-stage.tsx';

/** Which date is asked about, and where it stands. */
export interface OpenWhy {
  programmeId: string;
  stageKey: string | undefined;
  milestoneId: string | undefined;
  anchor: HTMLElement;
  at: number;
  /** The item of the chart, where it was pressed there. */
  item?: GanttItem;
  /** A milestone was dragged to this day. */
  wantedOn?: string;
}

interface WhyProps {
  open: OpenWhy;
  container: HTMLElement;
  organisationId: string;
  timelines: readonly Timeline[];
  /** Another plan is tried: what is agreed comes into force at once, so it waits until that is adopted or discarded. */
  isTrying: boolean;
  onClose: () => void;
}

/** "Why this date?", for the ends of a stage and for a milestone. */
export function Why({ open, container, organisationId, timelines, isTrying, onClose }: WhyProps) {
  const { programmeId, stageKey, milestoneId, anchor, at, wantedOn } = open;
  const timeline = timelines.find((candidate) => candidate.programmeId === programmeId);
  const milestone = timeline?.milestones.find(({ id }) => id === milestoneId);
  const stage = timeline?.stages.find(({ key }) => key === stageKey);
  if (!timeline || !(milestone ?? stage)) return null;
  return (
    <PopoverBeside
      key={`${programmeId} ${stageKey} ${milestoneId} ${at} ${wantedOn}`}
      beside={{ anchor, at: milestone ? 0.5 : at, within: container }}
      position="bottom"
      width={388}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      withArrow
      className={styles.dropdown}
      onClose={onClose}
    >
      {(titleId) =>
        milestone ? (
          <WhyMilestone
            titleId={titleId}
            timelineKey={{ organisationId, programmeId }}
            version={timeline.version}
            milestone={milestone}
            isTrying={isTrying}
            wantedOn={wantedOn}
            onClose={onClose}
          />
        ) : (
          stage && <WhyStage titleId={titleId} stage={stage} end={at < 0.4 ? 'from' : 'to'} />
        )
      }
    </PopoverBeside>
  );
}
