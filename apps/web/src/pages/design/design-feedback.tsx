import { Button } from '@mantine/core';
import { connectionProblem, ProblemError } from '../../lib/problem-error.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { showNotice, showProblem, showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { DropArea } from '../../ui/form/drop-area.tsx';
import { type UploadItem, UploadList } from '../../ui/form/upload-list.tsx';
import styles from './design.module.css';
import { Card, Section } from './design-parts.tsx';

const problem = new ProblemError(connectionProblem());
const nothing = () => undefined;
const uploads: UploadItem[] = [
  { id: '1', fileName: 'access-review-q3.csv', byteSize: 1_200_000, state: 'done', progress: 100 },
  { id: '2', fileName: 'removal-tickets.pdf', byteSize: 4_800_000, state: 'sending', progress: 68 },
  { id: '3', fileName: 'export.xlsx', byteSize: 0, state: 'failed', progress: 0, problem: 'The file is empty.' },
];

export function DesignFeedback() {
  const confirm = useConfirm();
  const ask = () =>
    confirm({
      title: 'Delete this evidence?',
      body: 'Its three versions are removed.',
      confirmLabel: 'Delete',
      isDangerous: true,
    });
  return (
    <Section title="Feedback and the four states of a view">
      <div className={styles.columns}>
        <Card title="Toasts and questions">
          <div className={styles.line}>
            <Button
              variant="default"
              onClick={() => showSuccess('3 items asked for review', { label: 'Undo', onClick: nothing })}
            >
              Success
            </Button>
            <Button variant="default" onClick={() => showNotice('No connection. 2 changes wait here.')}>
              Notice
            </Button>
            <Button variant="default" onClick={() => showProblem(problem)}>
              Problem
            </Button>
            <Button variant="default" onClick={() => void ask()}>
              Question
            </Button>
          </div>
          <UploadList items={uploads} onCancel={nothing} onRetry={nothing} onRemove={nothing} />
          <DropArea onFiles={nothing} />
        </Card>
        <Card title="Loading">
          <ContentSkeleton isImmediate />
        </Card>
        <Card title="Empty">
          <EmptyState
            title="No evidence yet"
            actions={
              <>
                <Button>Show the 9 items</Button>
                <Button variant="subtle">Import</Button>
              </>
            }
          >
            Drop files anywhere on this page, or start with the 9 items the auditor asked for.
          </EmptyState>
        </Card>
        <Card title="Error">
          <ErrorState error={problem} title="The timeline did not load" onRetry={nothing} />
        </Card>
      </div>
    </Section>
  );
}
