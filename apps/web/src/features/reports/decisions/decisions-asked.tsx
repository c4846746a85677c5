import { Trans, useLingui } from '@lingui/react/macro';
import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Decision, LeadershipReport } from '@waymark/contracts';
import { useState } from 'react';
import { useMay } from '../../../lib/current-user.ts';
import { useConfirm } from '../../../ui/form/confirm.tsx';
import { ReportPart } from '../report-part.tsx';
import { AskDecisionDialog } from './ask-decision-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { DecisionItem } from './decision-item.tsx';
import styles from './decisions.module.css';
import { decisionsOf, useWithdrawDecision } from './decisions.queries.ts';
import { OpenCount, ToldDecisions } from './told-decisions.tsx';

interface DecisionsAskedProps {
  organisationId: string;
  report: LeadershipReport;
  /** The decision that is being made, if one is; it stands in the address. */
  decidingId: string | undefined;
  onDecide: (id: string | undefined) => void;
}

/** What leadership is asked to decide, where it is asked and decided. Until it has come, as the report tells of it. */
export function DecisionsAsked({ organisationId, report, decidingId, onDecide }: DecisionsAskedProps) {
  const mayAsk = useMay('askDecision');
  const asked = useQuery(decisionsOf(organisationId));
  const [edited, setEdited] = useState<Decision | 'new'>();
  if (!asked.data) return <ToldDecisions decisions={report.decisions} on={report.on} />;
  const deciding = asked.data.find(({ id, abilities }) => id === decidingId && abilities.decide);
  if (asked.data.length === 0 && !mayAsk) return null;
  return (
    <ReportPart title={<Trans>Decisions asked</Trans>} detail={<OpenCount decisions={asked.data} />}>
      <Items {...{ organisationId, report, onDecide }} decisions={asked.data} onEdit={setEdited} />
      {mayAsk && (
        <Button
          className={styles.ask}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          <Trans>Ask for a decision</Trans>
        </Button>
      )}
      {edited && (
        <AskDecisionDialog
          organisationId={organisationId}
          programmes={report.programmes}
          decision={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deciding && (
        <DecideDialog
          key={deciding.id}
          organisationId={organisationId}
          decision={deciding}
          onClose={() => onDecide(undefined)}
        />
      )}
    </ReportPart>
  );
}

interface ItemsProps extends Pick<DecisionsAskedProps, 'organisationId' | 'report' | 'onDecide'> {
  decisions: readonly Decision[];
  onEdit: (decision: Decision) => void;
}

/** What the report tells; what was decided before the last one, and what was withdrawn, is a click away. */
function Items({ decisions, report, ...more }: ItemsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const earlier = decisions.filter(({ isInReport }) => !isInReport);
  const shown = isOpen ? decisions : decisions.filter(({ isInReport }) => isInReport);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.decisions}>
          {shown.map((decision) => (
            <DecisionItem
              key={decision.id}
              decision={decision}
              on={report.on}
              actions={decision.state === 'open' && <Actions decision={decision} {...more} />}
            />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <UnstyledButton className={styles.opens} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? <Trans>Hide earlier decisions</Trans> : <Trans>Show earlier decisions</Trans>}
        </UnstyledButton>
      )}
    </>
  );
}

function Actions({
  decision,
  organisationId,
  onDecide,
  onEdit,
}: Omit<ItemsProps, 'decisions' | 'report'> & { decision: Decision }) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const withdraw = useWithdrawDecision(organisationId);
  const { id, version, question, abilities } = decision;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  const takeBack = async () => {
    const isConfirmed = await confirm({
      title: t`Withdraw this decision?`,
      body: question,
      confirmLabel: t`Withdraw`,
    });
    if (isConfirmed) withdraw.mutate({ id, version });
  };
  return (
    <>
      {abilities.decide && (
        <Button size="compact-sm" aria-label={t`Decide: ${question}`} onClick={() => onDecide(id)}>
          <Trans>Decide</Trans>
        </Button>
      )}
      {abilities.edit && (
        <Button {...small} aria-label={t`Edit: ${question}`} onClick={() => onEdit(decision)}>
          <Trans>Edit</Trans>
        </Button>
      )}
      {abilities.withdraw && (
        <Button
          {...small}
          aria-label={t`Withdraw: ${question}`}
          onClick={() => void takeBack()}
          disabled={withdraw.isPending}
        >
          <Trans>Withdraw</Trans>
        </Button>
      )}
    </>
  );
}
