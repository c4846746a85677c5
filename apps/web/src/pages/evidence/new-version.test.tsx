import { describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvidence } from '../../test/evidence.ts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { HeldRequest, holdRequests } from '../../test/held-request.ts';
import { renderAt } from '../../test/render.tsx';
import { findToast } from '../../test/toast.ts';
import { NewVersion } from './new-version.tsx';

holdRequests();

const upload = { id: anId(7), fileName: 'new.pdf', mediaType: 'application/pdf', byteSize: 10, sha256: 'ab' };

/** A file is chosen, a note is typed, and it is sent before the file has arrived. */
async function answered(answer: unknown, onSent = () => undefined) {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: null },
    'POST /orgs/:org/evidence/:id/versions': answer,
  });
  const { container } = renderAt(
    '/o/northwind/evidence',
    <NewVersion evidence={anEvidence()} isAnswer onSent={onSent} />,
  );
  await screen.findByRole('button', { name: 'Answer with a new version' });
  const chooser = container.ownerDocument.querySelector<HTMLInputElement>('input[type="file"]');
  if (!chooser) throw new Error('There is nothing to choose a file with.');
  await userEvent.upload(chooser, new File(['1234567890'], 'new.pdf'));
  const send = await screen.findByRole('button', { name: 'Send for review' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Note to the reviewer' }), ' Taken again. ');
  const refusedBefore = screen.queryByRole('alert');
  await userEvent.click(send);
  const sentBefore = requests.filter(({ method }) => method === 'POST').length;
  act(() => HeldRequest.all[0]?.answer(201, upload));
  return { requests, sentBefore, refusedBefore };
}

describe('a newer version', () => {
  it('is sent once its file has arrived, with the note for its reviewer', async () => {
    const onSent = jest.fn(() => undefined);
    const { requests, sentBefore, refusedBefore } = await answered(anEvidence(), onSent);

    expect(sentBefore).toBe(0);
    expect(refusedBefore).toBeNull();
    expect(await findToast('Sent for review')).toBeInTheDocument();
    expect(onSent).toHaveBeenCalledTimes(1);
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      uploadId: upload.id,
      note: 'Taken again.',
      completesTaskIds: [],
    });
    expect(await screen.findByRole('button', { name: 'Answer with a new version' })).toBeInTheDocument();
  });

  it('carries the days it speaks for, where they are others than before', async () => {
    const requests = fakeApi({
      'GET /session': { me: aMe(aMembership()) },
      'GET /orgs/:org/tasks': { items: [], nextCursor: null, total: null },
      'POST /orgs/:org/evidence/:id/versions': anEvidence(),
    });
    const { container } = renderAt(
      '/o/northwind/evidence',
      <NewVersion evidence={anEvidence()} isAnswer onSent={() => undefined} />,
    );
    await screen.findByRole('button', { name: 'Answer with a new version' });
    const chooser = container.ownerDocument.querySelector<HTMLInputElement>('input[type="file"]');
    if (!chooser) throw new Error('There is nothing to choose a file with.');
    await userEvent.upload(chooser, new File(['1234567890'], 'new.pdf'));
    const enter = async (name: RegExp, day: string) => {
      await userEvent.clear(await screen.findByRole('textbox', { name }));
      await userEvent.type(screen.getByRole('textbox', { name }), day);
      await userEvent.tab();
    };
    await enter(/^Period covered from/, '2026-07-01');
    act(() => HeldRequest.all[0]?.answer(201, upload));
    await userEvent.click(screen.getByRole('button', { name: 'Send for review' }));
    expect(await screen.findByText('The period ends before it starts.')).toBeVisible();
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);

    await enter(/^Period covered to/, '2026-09-30');
    await userEvent.click(screen.getByRole('button', { name: 'Send for review' }));

    await findToast('Sent for review');
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ uploadId: upload.id, note: '', completesTaskIds: [] },
      ...{ periodFromOn: '2026-07-01', periodToOn: '2026-09-30' },
    });
  });

  it('that is refused leaves file and note where they are, and says why', async () => {
    await answered(aProblem(403, 'evidence.not_own'));

    expect(await screen.findByRole('alert')).toHaveTextContent('Only the owner of this evidence can do that.');
    expect(screen.getByRole('textbox', { name: 'Note to the reviewer' })).toHaveValue(' Taken again. ');
    expect(screen.getByText('new.pdf')).toBeInTheDocument();
  });
});
