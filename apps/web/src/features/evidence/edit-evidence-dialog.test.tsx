import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvidence } from '../../test/evidence.ts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { EditEvidenceDialog } from './edit-evidence-dialog.tsx';

const jonas = { id: anId(9), name: 'Jonas Weber' };
const aReview = {
  id: anId(40),
  programmeId: anId(3),
  programmeName: 'ISO/IEC 27001',
  versionNumber: 1,
  verdict: 'accepted',
  reason: null,
  note: '',
  reviewer: jonas,
  reviewedAt: '2026-10-03T08:00:00Z',
} as const;

const show = (evidence = anEvidence(), answer: unknown = evidence) => {
  const requests = fakeApi({ 'GET /session': { me: aMe(aMembership()) }, 'PATCH /orgs/:org/evidence/:id': answer });
  renderAt('/o/northwind/evidence', <EditEvidenceDialog evidence={evidence} onClose={() => undefined} />);
  return () => requests.filter(({ method }) => method === 'PATCH');
};
const enter = async (label: RegExp, text: string) => {
  const field = await screen.findByRole('textbox', { name: label });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('editing evidence', () => {
  it('sends the title and the dates that changed, to the version that was seen', async () => {
    const changes = show();

    await enter(/Title/, 'Access review Q1');
    await enter(/Captured on/, '2026-04-01');
    await save();

    expect(changes()[0]?.body).toEqual({ title: 'Access review Q1', capturedOn: '2026-04-01' });
    expect(changes()[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('says at the field what is wrong with a date, and sends nothing', async () => {
    const changes = show();

    await enter(/Period covered to/, '2025-12-31');
    await save();

    expect(await screen.findByText('The period ends before it starts.')).toBeInTheDocument();
    expect(changes()).toEqual([]);
  });

  it('offers no dates once somebody has reviewed it, and says why', async () => {
    show(anEvidence({ reviews: [aReview] }));

    expect(await screen.findByText(/so its dates stay as they are/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /Title/ })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /Captured on/ })).not.toBeInTheDocument();
  });

  it('keeps what was typed when a review came first, and says so', async () => {
    show(anEvidence(), aProblem(409, 'evidence.dates_reviewed'));

    await enter(/Captured on/, '2026-04-01');
    await save();

    expect(await screen.findByRole('alert')).toHaveTextContent('This evidence was reviewed');
    expect(screen.getByRole('textbox', { name: /Captured on/ })).toHaveValue('1 Apr 2026');
  });

  it('shows both versions when somebody was faster', async () => {
    const current = anEvidence({ title: 'Access review, corrected', version: 8 });
    const changes = show(anEvidence(), aProblem(412, 'resource.changed_meanwhile', { facts: { current } }));

    await enter(/Title/, 'Mine');
    await save();

    expect(await screen.findByText('Access review, corrected')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    expect(changes()[1]?.headers.get('if-match')).toBe('"8"');
  });
});
