import { Trans } from '@lingui/react/macro';
import type { Gate } from '@waymark/contracts';
import { Fragment, type ReactNode } from 'react';
import { Figure } from '../figure/figure.tsx';
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
        <li key={gate.id} data-met={gate.isMet || undefined}>
          <StateShape name={gate.isMet ? 'gateMet' : 'gateOpen'} />
          <span className={styles.hidden}>{gate.isMet ? <Trans>Met:</Trans> : <Trans>Open:</Trans>}</span>
          <span className={styles.words}>
            <span className={styles.title}>{renderLink(gate, gate.title)}</span>
            <span className={styles.fact}>
              <Figure name={`gate ${gate.id}`} value={gate.fact} />
            </span>
            <AlsoAsked stages={gate.stages} />
          </span>
        </li>
      ))}
      {sharesLine && (
        <li data-met data-shared title={met.map(({ title }) => title).join(', ')}>
          <StateShape name="gateMet" />
          <span className={styles.hidden}>
            <Trans>Met:</Trans>
          </span>
          <span className={styles.title}>
            {met.map((gate, index) => (
              <Fragment key={gate.id}>
                {index > 0 && ', '}
                {renderLink(gate, gate.title)}
              </Fragment>
            ))}
          </span>
          <span className={styles.fact}>
            <Trans>{met.length} met</Trans>
          </span>
        </li>
      )}
    </ul>
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

/** What the gates say together. A percentage never stands without it. */
export function GateVerdict({ gates, isReady }: { gates: readonly Gate[]; isReady?: boolean }) {
  const open = gates.filter(({ isMet }) => !isMet).length;
  if (open > 0) {
    return (
      <StatusBadge status="gate_open">
        <Figure name="open gates" value={open}>
          <Trans>{open} open, not ready</Trans>
        </Figure>
      </StatusBadge>
    );
  }
  return (
    <StatusBadge status="gate_met">
      <Figure name="open gates" value={0}>
        {isReady ? <Trans>All met, ready</Trans> : <Trans>All gates met</Trans>}
      </Figure>
    </StatusBadge>
  );
}
