import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { AssuranceReport, BridgeLetter } from '@waymark/contracts';
import { bridgeRange, isolated, parseDay } from '@waymark/domain';
import { useState } from 'react';
import { formatDay, formatPeriod } from '../../lib/format.ts';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { BridgeLetterDialog } from './bridge-letter-dialog.tsx';
import styles from './records.module.css';
import { type RecordsKey, useRemoveBridgeLetter } from './records.queries.ts';

interface BridgeLettersProps {
  recordsKey: RecordsKey;
  report: AssuranceReport;
  mayManage: boolean;
}

/** Management's word for the days after the period, three months at most. */
export function BridgeLetters({ recordsKey, report, mayManage }: BridgeLettersProps) {
  const [isAdding, setIsAdding] = useState(false);
  const { periodToOn, bridgeLetters } = report;
  if (periodToOn === null) return null;
  const range = bridgeRange(parseDay(periodToOn));
  const latestToOn = range.latestToOn.toString();
  const coveredOn = bridgeLetters
    .map(({ toOn }) => toOn)
    .sort()
    .at(-1);
  return (
    <section className={styles.letters}>
      <header>
        <h3>
          <Trans>Bridge letters</Trans>
        </h3>
        <span>
          {coveredOn ? (
            <Trans>
              covered until {formatDay(coveredOn)}; possible until {formatDay(latestToOn)}
            </Trans>
          ) : (
            <Trans>none; possible until {formatDay(latestToOn)}, three months after the period</Trans>
          )}
        </span>
        {mayManage && (
          <Button size="xs" variant="default" onClick={() => setIsAdding(true)}>
            <Trans>Add a bridge letter</Trans>
          </Button>
        )}
      </header>
      {bridgeLetters.length > 0 && (
        <ul>
          {bridgeLetters.map((letter) => (
            <Letter key={letter.id} recordsKey={recordsKey} letter={letter} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {isAdding && (
        <BridgeLetterDialog
          recordsKey={recordsKey}
          reportId={report.id}
          fromOn={range.fromOn.toString()}
          latestToOn={latestToOn}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}

interface LetterProps {
  recordsKey: RecordsKey;
  letter: BridgeLetter;
  mayManage: boolean;
}

function Letter({ recordsKey, letter, mayManage }: LetterProps) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const remove = useRemoveBridgeLetter(recordsKey);
  const period = formatPeriod(letter.fromOn, letter.toOn);
  const ask = async () => {
    const isSure = await confirm({
      title: t`Remove the bridge letter for ${period}?`,
      body: t`The activity log keeps that there was one.`,
      confirmLabel: t`Remove the letter`,
      isDangerous: true,
    });
    if (isSure) remove.mutate(letter.id);
  };
  return (
    <li>
      <span>
        {period}
        <span className={styles.quiet}>
          <Trans>
            issued {formatDay(letter.issuedOn)} by {letter.createdBy.name}
          </Trans>
          {letter.note !== '' && ` · ${isolated(letter.note)}`}
        </span>
      </span>
      {mayManage && (
        <ActionIcon
          size="xs"
          loading={remove.isPending}
          onClick={() => void ask()}
          aria-label={t`Remove the bridge letter for ${period}`}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
