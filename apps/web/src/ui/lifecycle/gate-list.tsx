import { Trans } from '@lingui/react/macro';
import type { Gate } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { Figure, RowCount } from '../figure/figure.tsx';
import { StatusBadge } from '../page/status-badge.tsx';
import styles from './gate-list.module.css';
import { StateShape } from './state-shape.tsx';

interface GateListProps {
  gates: readonly Gate[];
  /** Makes each gate a link to the rows behind it. */
  renderLink?: (gate: Gate, content: ReactNode) => ReactNode;
  /** What is met shares one line: what is open is what a reader looks for. */
  isShort?: boolean;
}

/** The hard gates: a shape and a word each, with the fact that decides. Open ones come first. */
export function GateList({ gates, renderLink = (_gate, content) => content, isShort = false }: GateListProps) {
  const met = gates.filter(({ isMet }) => isMet);
  const sharesLine = isShort && met.length > 1;
  const ownLine = gates.filter(({ isMet }) => !isMet).concat(sharesLine ? [] : met);
  return (
    <ul className={styles.gates}>
      {ownLine.map((gate) => (
        <GateRow key={gate.id} gate={gate} renderLink={renderLink} />
      ))}
      {sharesLine && <MetGates gates={met} renderLink={renderLink} />}
    </ul>
  );
}

type RenderGateLink = NonNullable<GateListProps['renderLink']>;

function GateRow({ gate, renderLink }: { gate: Gate; renderLink: RenderGateLink }) {
  const { id, title, fact, isMet, stages } = gate;
  return (
    <li data-met={isMet || undefined}>
      <StateShape name={isMet ? 'gateMet' : 'gateOpen'} />
      <span className={styles.hidden}>{isMet ? <Trans>Met:</Trans> : <Trans>Open:</Trans>}</span>
      <span className={styles.words}>
        {renderLink(
          gate,
          <>
            <span className={styles.title}>{title}</span>{' '}
            <span className={styles.fact}>
              <Figure name={`gate ${id}`} value={fact} />
            </span>
          </>,
        )}
        <AlsoAsked stages={stages} />
      </span>
    </li>
  );
}

/** One line that says which, and opens to what the others say too: the fact, and the stages that ask for it. */
function MetGates({ gates, renderLink }: { gates: readonly Gate[]; renderLink: RenderGateLink }) {
  const names = gates.map(({ title }) => title).join(', ');
  return (
    <li className={styles.met}>
      <details>
        <summary title={names}>
          <StateShape name="gateMet" />
          <span className={styles.title}>
            <Trans>
              {gates.length} met: {names}
            </Trans>
          </span>
        </summary>
        <ul className={styles.gates}>
          {gates.map((gate) => (
            <GateRow key={gate.id} gate={gate} renderLink={renderLink} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The same is asked at the end of these stages: there it keeps the stage from ending, here the programme from being ready. */
function AlsoAsked({ stages }: Pick<Gate, 'stages'>) {
  if (stages.length === 0) return null;
  const names = stages.map(({ name }) => name).join(', ');
  return (
    <span className={styles.asked}>
      <Trans>also needed to end {names}</Trans>
    </span>
  );
}

interface GateVerdictProps {
  gates: readonly Gate[];
  isReady?: boolean;
  /** Makes it a link to the gates; left out where they stand below. */
  renderLink?: (openCount: number, content: ReactNode) => ReactNode;
}

/** What the gates say together. A percentage never stands without it. */
export function GateVerdict({ gates, isReady, renderLink = aboveThem }: GateVerdictProps) {
  const open = gates.filter(({ isMet }) => !isMet).length;
  if (open > 0) {
    return (
      <StatusBadge status="gate_open">
        {renderLink(
          open,
          <Figure name="open gates" value={open}>
            <Trans>{open} open, not ready</Trans>
          </Figure>,
        )}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge status="gate_met">
      {renderLink(
        0,
        <Figure name="open gates" value={0}>
          {isReady ? <Trans>All met, ready</Trans> : <Trans>All gates met</Trans>}
        </Figure>,
      )}
    </StatusBadge>
  );
}

const aboveThem: NonNullable<GateVerdictProps['renderLink']> = (openCount, content) => (
  <RowCount value={openCount}>{content}</RowCount>
);
