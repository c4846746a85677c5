import { Trans } from '@lingui/react/macro';
import { Button, UnstyledButton } from '@mantine/core';
import { type LeadershipReport, type ReportWording, ruleSentence } from '@waymark/contracts';
import { type ReactNode, useId, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { useRewriteWording } from './use-rewrite-wording.ts';
import styles from './wording.module.css';

interface OwnWordsProps {
  message: LeadershipReport['message'];
  own: ReportWording & { isOutdated: boolean };
  rule: ReactNode;
  writesIn: string | undefined;
  onEdit: () => void;
}

/** Whose words they are and from when, and what the rule says. Whoever may write is shown both once they are out of date. */
export function OwnWords({ message, own, rule, writesIn, onEdit }: OwnWordsProps) {
  const ruleId = useId();
  const [isOpened, setIsOpened] = useState<boolean>();
  const isOpen = isOpened ?? (own.isOutdated && writesIn !== undefined);
  return (
    <div className={styles.own}>
      <div className={styles.mark}>
        <span>
          <Trans>
            Edited by <Name>{own.byName}</Name> on {formatDay(own.writtenOn)}
          </Trans>
        </span>
        {own.isOutdated && (
          <strong className={styles.outdated}>
            <StateShape name="clock" />
            <Trans>The facts have changed since</Trans>
          </strong>
        )}
        <UnstyledButton
          className={styles.opens}
          aria-expanded={isOpen}
          aria-controls={ruleId}
          onClick={() => setIsOpened(!isOpen)}
        >
          {isOpen ? <Trans>Hide the rule’s sentence</Trans> : <Trans>Show the rule’s sentence</Trans>}
        </UnstyledButton>
      </div>
      <dl id={ruleId} className={styles.rule} data-open={isOpen || undefined}>
        {own.isOutdated && (
          <div>
            <dt>
              <Trans>The rule’s sentence when this was written</Trans>
            </dt>
            <dd lang={own.language}>{own.insteadOf}</dd>
          </div>
        )}
        <div>
          <dt>{own.isOutdated ? <Trans>The rule’s sentence now</Trans> : <Trans>The rule’s sentence</Trans>}</dt>
          <dd>{rule}</dd>
        </div>
      </dl>
      {writesIn !== undefined && <Tools organisationId={writesIn} message={message} own={own} onEdit={onEdit} />}
    </div>
  );
}

interface ToolsProps extends Pick<OwnWordsProps, 'message' | 'own' | 'onEdit'> {
  organisationId: string;
}

function Tools({ organisationId, message, own, onEdit }: ToolsProps) {
  const { rewrite, isPending, problem } = useRewriteWording(organisationId, own);
  const insteadOf = ruleSentence(message);
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={styles.tools}>
      {own.isOutdated && (
        <Button {...small} disabled={isPending} onClick={() => rewrite({ text: own.text, insteadOf })}>
          <Trans>Still right</Trans>
        </Button>
      )}
      <Button {...small} onClick={onEdit}>
        <Trans>Edit the words</Trans>
      </Button>
      <Button {...small} disabled={isPending} onClick={() => rewrite({ text: '', insteadOf })}>
        <Trans>Back to the rule’s sentence</Trans>
      </Button>
      {problem !== null && <FormProblem error={problem} />}
    </div>
  );
}
