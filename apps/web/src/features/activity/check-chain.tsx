import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Progress } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ActivityVerification } from '@waymark/contracts';
import { useState } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import styles from './activity.module.css';
import { chainOf } from './activity.queries.ts';

export function useChainCheck(organisationId: string) {
  const [part, setPart] = useState<ActivityVerification>();
  const check = useQuery(chainOf(organisationId, setPart));
  const button = (
    <Button
      variant="default"
      loading={check.isFetching}
      leftSection={<IconLink size={16} stroke={1.5} aria-hidden />}
      onClick={() => {
        setPart(undefined);
        void check.refetch();
      }}
    >
      <Trans>Check the chain</Trans>
    </Button>
  );
  const isSettled = !check.isFetching;
  const result = (
    <div aria-live="polite">
      {!isSettled && part && <ChainProgress part={part} />}
      {isSettled && check.isError && <FormProblem error={check.error} />}
      {isSettled && check.isSuccess && <ChainResult result={check.data} />}
    </div>
  );
  return { button, result };
}

function ChainProgress({ part: { entries, newest } }: { part: ActivityVerification }) {
  const { t } = useLingui();
  return (
    <div className={styles.progress}>
      <Progress.Root size="sm">
        <Progress.Section value={(100 * entries) / newest} aria-label={t`Check of the chain`} />
      </Progress.Root>
      <Trans>
        Looked through {formatNumber(entries)} of {formatNumber(newest)} entries. You can leave this page: then the
        check ends.
      </Trans>
    </div>
  );
}

function ChainResult({ result }: { result: ActivityVerification }) {
  const { entries, newest, isWhole, brokenAt, sealedTo } = result;
  return (
    <p className={styles.chain} data-broken={!isWhole || undefined}>
      <StateShape name={isWhole ? 'check' : 'cross'} />
      <span>
        {isWhole ? (
          <>
            <Plural
              value={entries}
              one="The chain is whole: the one entry is as Waymark wrote it."
              other="The chain is whole: all # entries are as Waymark wrote them."
            />{' '}
            {sealedTo === 0 ? (
              <Trans>The log is not sealed yet: entries at its end could be missing.</Trans>
            ) : (
              <Trans>Up to entry {formatNumber(sealedTo)} the log is sealed: none of those is missing.</Trans>
            )}{' '}
            <Trans>Whether rows and files are what it says is checked on the server, by “npm run verify”.</Trans>
          </>
        ) : (
          <Trans>
            The log does not fit at entry {formatNumber(brokenAt ?? 0)} of {formatNumber(newest)}: somebody changed it
            outside Waymark. Keep a copy of the database and tell the person who runs it: “npm run verify” names what
            was done.
          </Trans>
        )}
      </span>
    </p>
  );
}
