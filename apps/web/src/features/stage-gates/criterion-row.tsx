import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ExitCriterion, StageGate } from '@waymark/contracts';
import { useState } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import type { RenderTarget } from './criterion-list.tsx';
import styles from './gate.module.css';
import { useHaveOfNeed } from './gate-words.ts';
import { JudgeForm } from './judge-form.tsx';
import type { GatesKey } from './stage-gates.queries.ts';

interface CriterionRowProps {
  gateKey: GatesKey;
  gate: StageGate;
  criterion: ExitCriterion;
  renderTarget: RenderTarget;
  mayJudge: boolean;
}

/** One exit criterion: met or open, how far, and where its rows are; or who judged it, and why. */
export function CriterionRow({ gateKey, gate, criterion, renderTarget, mayJudge }: CriterionRowProps) {
  const [isJudging, setIsJudging] = useState(false);
  const { text, isMet, kind, isHardGate } = criterion;
  return (
    <li data-met={isMet || undefined}>
      <span className={styles.state}>
        <StatusBadge status={isMet ? 'gate_met' : 'gate_open'} isPlain />
      </span>
      <div className={styles.words}>
        <span className={styles.text}>{text}</span>
        {isHardGate && (
          <span className={styles.quiet}>
            <Trans>also a gate of the programme, which is not ready without it</Trans>
          </span>
        )}
        {kind === 'judged' && !isJudging && <Judgement criterion={criterion} />}
      </div>
      <span className={styles.fact}>
        {kind === 'judged' ? (
          mayJudge && !isJudging && <JudgeButton criterion={criterion} onClick={() => setIsJudging(true)} />
        ) : (
          <Fact criterion={criterion} renderTarget={renderTarget} />
        )}
      </span>
      {isJudging && (
        <JudgeForm gateKey={gateKey} gate={gate} criterion={criterion} onClose={() => setIsJudging(false)} />
      )}
    </li>
  );
}

function Fact({ criterion, renderTarget }: Pick<CriterionRowProps, 'criterion' | 'renderTarget'>) {
  const { t } = useLingui();
  const haveOfNeed = useHaveOfNeed();
  const words = haveOfNeed(criterion);
  if (!criterion.target) return words;
  const { text } = criterion;
  return renderTarget(
    criterion,
    <>
      {words}
      <IconChevronRight size={14} stroke={1.5} aria-hidden />
    </>,
    words ? t`Rows behind ${text}: ${words}` : t`Rows behind ${text}`,
  );
}

function Judgement({ criterion: { judgement } }: Pick<CriterionRowProps, 'criterion'>) {
  if (!judgement) {
    return (
      <span className={styles.quiet}>
        <Trans>A person judges this; nobody has yet</Trans>
      </span>
    );
  }
  return (
    <span className={styles.quiet}>
      {judgement.note !== '' && <span className={styles.note}>{judgement.note}</span>}
      <bdi>{judgement.by.name}</bdi>, {formatInstant(judgement.at)}
    </span>
  );
}

function JudgeButton({ criterion, onClick }: Pick<CriterionRowProps, 'criterion'> & { onClick: () => void }) {
  const { t } = useLingui();
  const { text, judgement } = criterion;
  return (
    <Button
      variant="default"
      size="xs"
      onClick={onClick}
      aria-label={judgement ? t`Judge again: ${text}` : t`Judge: ${text}`}
    >
      {judgement ? <Trans>Judge again</Trans> : <Trans>Judge</Trans>}
    </Button>
  );
}
