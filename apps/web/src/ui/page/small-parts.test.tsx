import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { connectionProblem, ProblemError } from '../../lib/problem-error.ts';
import { renderUi } from '../../test/render.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { useConfirm } from '../form/confirm.tsx';
import { UploadList } from '../form/upload-list.tsx';
import { StageRail } from '../lifecycle/stage-rail.tsx';
import { BulkAction, BulkBar } from '../table/bulk-bar.tsx';
import { initials, PersonName } from './person.tsx';
import { StatusBadge } from './status-badge.tsx';

describe('the stage rail', () => {
  it('says the state of each stage in words and marks the current one', () => {
    renderUi(
      <StageRail
        stages={[
          { id: '1', name: 'Gap analysis', state: 'done', detail: '8 May 2026' },
          { id: '2', name: 'Internal audit', state: 'active', progress: 40 },
          { id: '3', name: 'Stage 1', state: 'blocked' },
        ]}
      />,
    );

    const [first, second, third] = within(screen.getByRole('list', { name: 'Stages' })).getAllByRole('listitem');
    expect(first).toHaveTextContent(/Gap analysis.*Done.*8 May 2026/);
    expect(second).toHaveAttribute('aria-current', 'step');
    expect(third).toHaveTextContent('Blocked by a gate');
  });
});

describe('badges and people', () => {
  it('gives every state its word', () => {
    renderUi(<StatusBadge status="not_assessed" />);

    expect(screen.getByText('Not assessed')).toBeVisible();
  });

  it('says that there is nobody', () => {
    renderUi(<PersonName person={null} />);

    expect(screen.getByText('Nobody')).toBeVisible();
  });

  it.each([
    ['Ines Halvorsen', 'IH'],
    ['Cher', 'C'],
    ['Anna Maria de Souza', 'AS'],
  ])('shortens %s to %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('the bulk bar', () => {
  it('keeps the look of an action to which a menu hands a class of its own', () => {
    renderUi(<BulkAction icon={null} label="Owner" className="target" />);

    expect(screen.getByRole('button', { name: 'Owner' })).toHaveClass('action', 'target');
  });

  it('is there only for selected rows and goes with Escape', async () => {
    const onClear = jest.fn();
    const bar = (count: number) => (
      <BulkBar count={count} onClear={onClear}>
        <BulkAction icon={null} label="Owner" />
      </BulkBar>
    );
    const { show } = renderUi(bar(0));
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();

    show(bar(3));
    expect(screen.getByRole('toolbar', { name: 'Selected rows' })).toHaveTextContent('3 selected');
    await userEvent.keyboard('{Escape}');

    expect(onClear).toHaveBeenCalledTimes(1);
  });
});

describe('what a view says when it is not full', () => {
  it('tells what to do next when empty', () => {
    renderUi(
      <EmptyState title="No evidence yet" actions={<button type="button">Add evidence</button>}>
        Drop files anywhere.
      </EmptyState>,
    );

    expect(screen.getByRole('heading', { name: 'No evidence yet' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add evidence' })).toBeEnabled();
  });

  it('explains an error in a sentence and tries again', async () => {
    const onRetry = jest.fn();
    renderUi(<ErrorState error={new ProblemError(connectionProblem())} onRetry={onRetry} />);

    expect(screen.getByRole('alert')).toHaveTextContent('No connection to Waymark.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('uploads', () => {
  const item = { id: '1', fileName: 'a.pdf', byteSize: 1_200_000, progress: 40 } as const;
  const actions = () => ({ onCancel: jest.fn(), onRetry: jest.fn(), onRemove: jest.fn() });

  it('shows how far an upload is and can stop it', async () => {
    const given = actions();
    renderUi(<UploadList items={[{ ...item, state: 'sending' }]} {...given} />);

    expect(screen.getByRole('progressbar', { name: 'Upload of a.pdf' })).toHaveAttribute('aria-valuenow', '40');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel a.pdf' }));

    expect(given.onCancel).toHaveBeenCalledWith('1');
  });

  it('says why an upload failed and tries again', async () => {
    const given = actions();
    renderUi(<UploadList items={[{ ...item, state: 'failed', problem: 'The file is empty.' }]} {...given} />);

    expect(screen.getByRole('alert')).toHaveTextContent('The file is empty.');
    await userEvent.click(screen.getByRole('button', { name: 'Try a.pdf again' }));

    expect(given.onRetry).toHaveBeenCalledWith('1');
  });
});

describe('a question before something irrevocable', () => {
  function Delete({ onAnswer }: { onAnswer: (answer: boolean) => void }) {
    const confirm = useConfirm();
    const ask = async () =>
      onAnswer(await confirm({ title: 'Delete it?', body: 'It is gone then.', confirmLabel: 'Delete' }));
    return (
      <button type="button" onClick={() => void ask()}>
        Ask
      </button>
    );
  }

  it.each([
    ['Delete', true],
    ['Cancel', false],
  ])('answers %s with %s', async (button, answer) => {
    const onAnswer = jest.fn();
    renderUi(<Delete onAnswer={onAnswer} />);

    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete it?' });
    await userEvent.click(within(dialog).getByRole('button', { name: button }));

    expect(onAnswer).toHaveBeenCalledWith(answer);
  });
});
