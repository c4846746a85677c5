import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvidenceDetail } from '@waymark/contracts';
import { useState } from 'react';
import { anEvidence } from '../../test/evidence.ts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { EvidencePanel } from './evidence-panel.tsx';

const mara = { id: anId(8), name: 'Mara Lindqvist' };
const before = anEvidence();
const third = {
  ...before.latest,
  number: 3,
  fileName: 'review-3.csv',
  uploadedBy: mara,
  uploadedAt: '2026-10-03T12:41:00Z',
};
const after = anEvidence({ latest: third, versions: [third, before.latest], version: 8 });

/** A panel that a newer version reaches when the button is pressed, as a live message would bring it. */
function Panel({ next }: { next: EvidenceDetail }) {
  const [evidence, setEvidence] = useState(before);
  return (
    <>
      <button type="button" onClick={() => setEvidence(next)}>
        Arrive
      </button>
      <EvidencePanel
        evidence={evidence}
        programmes={[]}
        onPrevious={undefined}
        onNext={undefined}
        onClose={() => undefined}
        onJudged={() => undefined}
        renderLink={() => null}
        renderNewVersion={() => 'Send a new version'}
        presence={null}
        comments={null}
      />
    </>
  );
}

async function arrive(next: EvidenceDetail) {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/members': [],
    'POST /orgs/:org/evidence/:id/reviews': next,
  });
  renderAt('/o/northwind/evidence', <Panel next={next} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Reject for SOC 2 Type 2' }));
  await userEvent.type(screen.getByRole('textbox', { name: /Note/ }), 'Names are missing.');
  await userEvent.click(screen.getByRole('button', { name: 'Arrive' }));
  return requests;
}

it('shows the version that came meanwhile at once, says so, and keeps what was typed', async () => {
  await arrive(after);

  const panel = within(screen.getByRole('complementary', { name: 'Access review' }));
  expect(panel.getByText(/Mara Lindqvist/, { selector: '[role=status] *' }).closest('[role=status]')).toHaveTextContent(
    /^Mara Lindqvist sent version 3 at \d+:41 while you were reading; you judge that one now\.$/,
  );
  expect(panel.getAllByText(/review-3\.csv/)[0]).toBeVisible();
  expect(panel.getByRole('textbox', { name: /Note/ })).toHaveValue('Names are missing.');
});

it('keeps what was typed where somebody else rejects it meanwhile, which is shown above the file then', async () => {
  const [iso, soc] = before.standings;
  const rejected = { ...soc, state: 'rejected', reason: 'other', note: 'No date', reviewedBy: mara } as typeof soc;
  await arrive(anEvidence({ standings: [iso, rejected].filter((one) => one !== undefined), version: 8 }));

  expect(screen.getByText(/“No date”/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /Note to/ })).toHaveValue('Names are missing.');
});

it('judges the version that is shown', async () => {
  const requests = await arrive(after);
  await userEvent.click(screen.getByRole('combobox', { name: /Reason/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Wrong period' }));

  await userEvent.click(screen.getByRole('button', { name: 'Send rejection' }));

  const sent = requests.find(({ method }) => method === 'POST');
  expect(sent?.body).toMatchObject({ versionNumber: 3, note: 'Names are missing.' });
  expect(sent?.headers.get('if-match')).toBe('"8"');
});

it('says nothing of a version one has sent oneself', async () => {
  await arrive({ ...after, latest: { ...third, uploadedBy: { id: anId(2), name: 'Ines Halvorsen' } } });

  expect(screen.queryByText(/while you were reading/)).not.toBeInTheDocument();
});
