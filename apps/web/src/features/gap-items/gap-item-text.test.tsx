import { describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { GapItemText } from './gap-item-text.tsx';
import type { EditOutcome } from './use-gap-item-edits.ts';
import { useTextDrafts } from './use-text-drafts.ts';

type Save = (text: string, base: { value: string; version: number }) => Promise<EditOutcome>;

function Field({ onSave, value = 'before', version = 3 }: { onSave: Save; value?: string; version?: number }) {
  const drafts = useTextDrafts();
  return (
    <>
      <GapItemText
        label="As it is"
        draftKey="x"
        drafts={drafts}
        value={value}
        version={version}
        isReadOnly={false}
        onSave={onSave}
      />
      <p>{drafts.hasAny ? 'unsaved' : 'all saved'}</p>
    </>
  );
}

const saving = (outcome: EditOutcome) => jest.fn<Save>(async () => outcome);

describe('GapItemText', () => {
  it('saves when the field is left and says so', async () => {
    const onSave = saving('saved');
    renderUi(<Field onSave={onSave} />);

    await userEvent.type(screen.getByLabelText('As it is'), ' after');
    expect(screen.getByText('Not saved yet')).toBeInTheDocument();
    await userEvent.tab();

    expect(onSave).toHaveBeenCalledWith('before after', { value: 'before', version: 3 });
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(screen.getByText('all saved')).toBeInTheDocument();
  });

  it('saves with Ctrl-Enter', async () => {
    const onSave = saving('saved');
    renderUi(<Field onSave={onSave} />);

    await userEvent.type(screen.getByLabelText('As it is'), '!{Control>}{Enter}{/Control}');

    expect(onSave).toHaveBeenCalledWith('before!', { value: 'before', version: 3 });
  });

  it('keeps what was typed when the server refuses', async () => {
    renderUi(<Field onSave={saving('refused')} />);

    await userEvent.type(screen.getByLabelText('As it is'), ' after');
    await userEvent.tab();

    expect(await screen.findByText(/your text is kept/)).toBeInTheDocument();
    expect(screen.getByLabelText('As it is')).toHaveValue('before after');
    expect(screen.getByText('unsaved')).toBeInTheDocument();
  });

  it('sends what stood there when the typing began, also where somebody else changed the text meanwhile', async () => {
    const onSave = saving('conflict');
    const { show } = renderUi(<Field onSave={onSave} />);

    await userEvent.type(screen.getByLabelText('As it is'), ' after');
    show(<Field onSave={onSave} value="of somebody else" version={4} />);
    await userEvent.tab();

    expect(onSave).toHaveBeenCalledWith('before after', { value: 'before', version: 3 });
  });

  it('saves what was typed while it was being sent on top of that, and not as the change of a stranger', async () => {
    const sent = Promise.withResolvers<EditOutcome>();
    const onSave = jest.fn<Save>().mockReturnValueOnce(sent.promise).mockResolvedValue('saved');
    const { show } = renderUi(<Field onSave={onSave} />);

    await userEvent.type(screen.getByLabelText('As it is'), ' after');
    await userEvent.tab();
    await userEvent.type(screen.getByLabelText('As it is'), ' all');
    show(<Field onSave={onSave} value="before after" version={4} />);
    await act(async () => sent.resolve('saved'));
    await userEvent.tab();

    expect(onSave.mock.calls).toEqual([
      ['before after', { value: 'before', version: 3 }],
      ['before after all', { value: 'before after', version: 3 }],
    ]);
    expect(await screen.findByText('all saved')).toBeInTheDocument();
  });
});
