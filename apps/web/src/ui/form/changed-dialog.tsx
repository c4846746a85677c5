import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { lastAt } from '../../lib/changed-meanwhile.ts';
import type { ChangedAnswer, ChangedQuestion, ChangedRow } from './changed.tsx';
import styles from './changed-dialog.module.css';
import { useSayingWho } from './use-saying-who.ts';

interface ChangedDialogProps {
  question: ChangedQuestion;
  onAnswer: (answer: ChangedAnswer) => void;
}

/** Somebody was faster: both versions side by side, and the person decides. Closing it goes back to what is typed. */
export function ChangedDialog({ question: { changed, rows, mustLook = false }, onAnswer }: ChangedDialogProps) {
  const { t } = useLingui();
  const say = useSayingWho();
  const fields = rows.map(({ field }) => field);
  const { name, time } = say(lastAt(changed, fields));
  const goBack = () => onAnswer(undefined);
  return (
    <Modal
      opened
      onClose={goBack}
      title={time ? t`${name} changed this meanwhile (${time})` : t`Somebody changed this while you were editing`}
      size="lg"
      // Above popovers, in which forms stand too.
      zIndex={350}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t`Back to what you typed` }}
    >
      <Stack gap="lg">
        <p className={styles.sentence} tabIndex={-1} data-autofocus>
          {mustLook ? (
            <Trans>What you decide upon is not what you saw any more. Nothing of yours is saved yet, or lost.</Trans>
          ) : (
            <Trans>Both of you changed the same. Nothing of yours is saved yet, and nothing of it is lost.</Trans>
          )}
        </p>
        {rows.map((row) => (
          <Versions key={row.field} row={row} who={inOne(say(lastAt(changed, [row.field])))} />
        ))}
        <Answers mustLook={mustLook} onAnswer={onAnswer} />
      </Stack>
    </Modal>
  );
}

function Answers({ mustLook, onAnswer }: Pick<ChangedDialogProps, 'onAnswer'> & { mustLook: boolean }) {
  return (
    <Group justify="flex-end" gap="sm">
      {mustLook ? (
        <Button onClick={() => onAnswer('theirs')}>
          <Trans>Look at it again</Trans>
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={() => onAnswer('theirs')}>
            <Trans>Take theirs</Trans>
          </Button>
          <Button onClick={() => onAnswer('mine')}>
            <Trans>Keep mine</Trans>
          </Button>
        </>
      )}
    </Group>
  );
}

const inOne = ({ name, time }: { name: string; time: string }) => [name, time].filter(Boolean).join(', ');

function Versions({ row: { label, theirs, mine }, who }: { row: ChangedRow; who: string }) {
  return (
    <section className={styles.field} aria-label={label}>
      <h3>{label}</h3>
      <div className={styles.versions}>
        <figure>
          <figcaption dir="auto">{who}</figcaption>
          <p dir="auto">{theirs}</p>
        </figure>
        <figure>
          <figcaption>
            <Trans>Yours</Trans>
            <CopyButton value={mine}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="subtle" onClick={copy}>
                  {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
                </Button>
              )}
            </CopyButton>
          </figcaption>
          <p dir="auto">{mine}</p>
        </figure>
      </div>
    </section>
  );
}
