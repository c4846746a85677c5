import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Stage, StageGate } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { formatDay, formatInstant } from '../../lib/format.ts';
import { Term } from '../../ui/glossary/term.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { CriterionList, type RenderTarget } from './criterion-list.tsx';
import { DecisionList } from './decision-list.tsx';
import { MetCount } from './facts-list.tsx';
import styles from './gate.module.css';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import type { GatesKey } from './stage-gates.queries.ts';

interface GatePanelProps {
  gateKey: GatesKey;
  gate: StageGate;
  stage: Stage;
  /** The stage it opens; nothing after the last. */
  next: Stage | undefined;
  maySign: boolean;
  mayReopen: boolean;
  renderTarget: RenderTarget;
}

/** The gate of one stage: what has to hold, who signed, and what the facts were then. */
export function GatePanel({ gateKey, gate, stage, next, maySign, mayReopen, renderTarget }: GatePanelProps) {
  const { t } = useLingui();
  const isOver = stage.status === 'done' || stage.status === 'skipped';
  const opens = next?.name;
  return (
    <section className={styles.gate} aria-label={t`Gate of ${gate.stageName}`}>
      <header className={styles.head}>
        <h3>
          <Term of="gate">{opens ? <Trans>Gate to {opens}</Trans> : <Trans>Gate</Trans>}</Term>
          <span className={styles.quiet}>
            <MetCount facts={gate.criteria} />
          </span>
        </h3>
        <GateButtons {...{ gateKey, gate, stage, maySign, mayReopen }} />
      </header>
      {gate.criteria.length > 0 && !isOver && (
        <p className={styles.blocks}>
          <Trans>Until all of these hold, the stage does not end.</Trans>
        </p>
      )}
      <Verdict gate={gate} stage={stage} />
      <CriterionList {...{ gateKey, gate, renderTarget }} mayJudge={maySign && !isOver} />
      <h3 className={styles.sub}>
        <Trans>Decisions</Trans>
      </h3>
      <DecisionList decisions={gate.decisions} />
    </section>
  );
}

type Buttons = Omit<GatePanelProps, 'renderTarget' | 'next'>;

function GateButtons({ gateKey, gate, stage, maySign, mayReopen }: Buttons) {
  const [open, setOpen] = useState<'sign' | 'reopen'>();
  const close = () => setOpen(undefined);
  const canSign = maySign && stage.status !== 'done' && stage.status !== 'skipped';
  const canReopen = mayReopen && stage.status === 'done';
  return (
    <>
      {canSign && (
        <Button size="sm" variant={stage.status === 'active' ? 'filled' : 'default'} onClick={() => setOpen('sign')}>
          <Trans>Sign off</Trans>
        </Button>
      )}
      {canReopen && (
        <Button size="sm" variant="default" onClick={() => setOpen('reopen')}>
          <Trans>Reopen</Trans>
        </Button>
      )}
      {open === 'sign' && <SignDialog gateKey={gateKey} gate={gate} onClose={close} />}
      {open === 'reopen' && <ReopenDialog gateKey={gateKey} gate={gate} onClose={close} />}
    </>
  );
}

/** Where the gate stands after its last decision, in one sentence. */
function Verdict({ gate, stage }: Pick<GatePanelProps, 'gate' | 'stage'>) {
  const [last] = gate.decisions;
  const said = sentence(stage, last);
  if (!said) return null;
  return (
    <p className={styles.verdict}>
      <StateShape name={stage.status === 'done' ? 'check' : last?.decision === 'no_go' ? 'cross' : 'clock'} />
      <span>
        {said}
        {stage.status === 'done' && !gate.isMet && (
          <>
            {' '}
            <Trans>Not every criterion holds today any more.</Trans>
          </>
        )}
      </span>
    </p>
  );
}

function sentence(stage: Stage, last: StageGate['decisions'][number] | undefined): ReactNode {
  if (!last || stage.status === 'skipped') return undefined;
  const { by, at, decision } = last;
  const when = formatInstant(at);
  if (stage.status === 'done' && decision === 'go') {
    return stage.actualToOn === null ? (
      <Trans>
        Signed by {by.name}, {when}.
      </Trans>
    ) : (
      <Trans>
        Over since {formatDay(stage.actualToOn)}: signed by {by.name}, {when}.
      </Trans>
    );
  }
  if (decision === 'go') {
    return (
      <Trans>
        {by.name} signed go, {when}. The stage completes itself once every criterion holds.
      </Trans>
    );
  }
  if (decision === 'no_go') {
    return (
      <Trans>
        {by.name} said no go, {when}. It can be signed again.
      </Trans>
    );
  }
  return (
    <Trans>
      {by.name} reopened this stage, {when}. It needs a new decision.
    </Trans>
  );
}
