import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { HeldRequest, holdRequests } from '../../test/held-request.ts';
import { renderAt } from '../../test/render.tsx';
import { findToast } from '../../test/toast.ts';
import { UploadsList } from './uploads-list.tsx';
import { useUploads } from './use-uploads.ts';

holdRequests();

const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv'];

function Page() {
  const uploads = useUploads();
  const files = names.map((name) => new File(['1234567890'], name, { lastModified: 1 }));
  return (
    <>
      <button type="button" onClick={() => uploads.add(files)}>
        Add four
      </button>
      <UploadsList uploads={uploads} />
    </>
  );
}

async function addFour() {
  fakeApi({ 'GET /session': { me: aMe(aMembership()) }, 'DELETE /orgs/:org/uploads/:id': undefined });
  renderAt('/o/northwind/evidence', <Page />);
  await userEvent.click(await screen.findByRole('button', { name: 'Add four' }));
}

const anUpload = { id: anId(7), fileName: 'a.csv', mediaType: 'text/csv', byteSize: 10, sha256: 'ab' };

describe('useUploads', () => {
  it('sends three at a time, and the next when one has arrived', async () => {
    await addFour();
    expect(HeldRequest.all).toHaveLength(3);
    expect(screen.getByText(/waiting/)).toBeInTheDocument();

    await act(async () => HeldRequest.all[0]?.answer(201, anUpload));

    expect(await screen.findByText(/uploaded/)).toBeInTheDocument();
    expect(HeldRequest.all).toHaveLength(4);
    expect(HeldRequest.all[3]?.address).toContain('fileName=d.csv');
  });

  it('says what sets off and what has arrived, and what is on the list already', async () => {
    await addFour();
    const said = screen.getByRole('status');
    expect(said).toHaveTextContent('Sending c.csv');

    await act(async () => HeldRequest.all[0]?.answer(201, anUpload));
    await waitFor(() => expect(said).toHaveTextContent('a.csv has arrived.'));
    await userEvent.click(screen.getByRole('button', { name: 'Add four' }));

    expect(await findToast('b.csv is on the list already.')).toBeVisible();
    expect(HeldRequest.all).toHaveLength(4);
  });

  it('shows how far a file is', async () => {
    await addFour();

    act(() => HeldRequest.all[1]?.upload.onprogress?.({ loaded: 4 }));

    expect(screen.getByRole('progressbar', { name: 'Upload of b.csv' })).toHaveAttribute('aria-valuenow', '40');
  });

  it('stops a file that is cancelled and goes on with the next', async () => {
    await addFour();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel b.csv' }));

    expect(HeldRequest.all[1]?.isAborted).toBe(true);
    expect(screen.queryByText('b.csv')).not.toBeInTheDocument();
    expect(HeldRequest.all[3]?.address).toContain('fileName=d.csv');
  });

  it('says why a file failed and sends it again when asked', async () => {
    await addFour();
    const { body } = aProblem(422, 'upload.type_mismatch');

    await act(async () => HeldRequest.all[2]?.answer(422, body));
    expect(await screen.findByText(/not what its name says/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try c.csv again' }));
    await act(async () => HeldRequest.all[0]?.answer(201, anUpload));

    expect(HeldRequest.all.filter(({ address }) => address.includes('fileName=c.csv'))).toHaveLength(2);
  });
});
