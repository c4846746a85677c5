import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvidenceDetail } from '@waymark/contracts';
import { anEvidence, anEvidenceStanding } from '../../test/evidence.ts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { EvidenceReviews } from './evidence-reviews.tsx';

const show = (evidence: EvidenceDetail) => {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'POST /orgs/:org/evidence/:id/reviews': evidence,
  });
  renderAt('/o/northwind/evidence', <EvidenceReviews evidence={evidence} onJudged={() => undefined} />);
  return requests;
};

describe('EvidenceReviews', () => {
  it('shows the sentence the owner will read, and rejects for one programme only', async () => {
    const requests = show(anEvidence());
    const soc = within(await screen.findByRole('region', { name: 'SOC 2 Type 2' }));

    await userEvent.click(soc.getByRole('button', { name: 'Reject for SOC 2 Type 2' }));
    await userEvent.click(soc.getByRole('combobox', { name: /Reason/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Wrong period' }));

    expect(soc.getByText('Evidence rejected: wrong period (covers 1 Jan – 31 Mar 2026).')).toBeInTheDocument();
    await userEvent.click(soc.getByRole('button', { name: 'Send rejection' }));

    const sent = requests.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({
      verdict: 'rejected',
      programmeId: anId(4),
      versionNumber: 2,
      reason: 'wrong_period',
      note: '',
    });
    expect(sent?.headers.get('if-match')).toBe('"7"');
  });

  it('with Escape leaves a rejection that was just begun', async () => {
    show(anEvidence());
    await userEvent.click(await screen.findByRole('button', { name: 'Reject for SOC 2 Type 2' }));
    expect(screen.getByRole('combobox', { name: /^Reason/ })).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(await screen.findByRole('button', { name: 'Reject for SOC 2 Type 2' })).toBeInTheDocument();
  });

  it('asks for words when the reason is another one', async () => {
    show(anEvidence());
    const iso = within(await screen.findByRole('region', { name: 'ISO/IEC 27001:2022' }));

    await userEvent.click(iso.getByRole('button', { name: 'Reject for ISO/IEC 27001:2022' }));
    await userEvent.click(iso.getByRole('combobox', { name: /Reason/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Other reason' }));

    expect(iso.getByRole('button', { name: 'Send rejection' })).toBeDisabled();
    await userEvent.type(iso.getByRole('textbox', { name: /Note/ }), 'The names are missing.');
    expect(iso.getByRole('button', { name: 'Send rejection' })).toBeEnabled();
  });

  it('keeps the states of two programmes apart', async () => {
    const accepted = { ...anEvidenceStanding(3, 'ISO/IEC 27001:2022'), state: 'accepted' as const };
    show(anEvidence({ standings: [accepted, anEvidenceStanding(4, 'SOC 2 Type 2')] }));

    const iso = within(await screen.findByRole('region', { name: 'ISO/IEC 27001:2022' }));
    const soc = within(screen.getByRole('region', { name: 'SOC 2 Type 2' }));

    expect(iso.getByText('Accepted')).toBeInTheDocument();
    expect(soc.getByText('To review')).toBeInTheDocument();
    expect(soc.queryByText('Accepted')).not.toBeInTheDocument();
  });

  it('keeps what was said before beside the newer version, each programme its own', async () => {
    const marc = { id: anId(8), name: 'Marc Aydin' };
    const of = { programmeId: anId(4), programmeName: 'SOC 2 Type 2', reviewer: marc };
    const rejected = {
      ...{ ...of, id: anId(30), versionNumber: 1, verdict: 'rejected' as const, reason: 'unreadable' as const },
      ...{ note: 'Too dark.', reviewedAt: '2026-10-01T08:00:00Z' },
    };
    const { latest } = anEvidence();
    const versions = [{ ...latest, note: 'Taken again.' }];
    show(anEvidence({ reviews: [rejected], versions }));

    const soc = within(await screen.findByRole('region', { name: 'SOC 2 Type 2' }));
    const thread = within(soc.getByRole('list', { name: 'What was said before' }));
    const said = thread.getAllByRole('listitem').map(({ textContent }) => textContent);

    expect(said).toEqual([
      expect.stringMatching(/^Version 1: Evidence rejected: cannot be read\. “Too dark\.”Marc Aydin, /),
      expect.stringMatching(/^Version 2 was sent\. Taken again\.Jonas Weber, /),
    ]);
    const iso = within(screen.getByRole('region', { name: 'ISO/IEC 27001:2022' }));
    expect(iso.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([said[1]]);
  });

  it('says of each version the days that it claimed', async () => {
    const rejected = {
      ...{ id: anId(30), programmeId: anId(4), programmeName: 'SOC 2 Type 2', versionNumber: 1, note: '' },
      ...{ verdict: 'rejected' as const, reason: 'wrong_period' as const },
      ...{ reviewer: { id: anId(8), name: 'Marc Aydin' }, reviewedAt: '2026-10-01T08:00:00Z' },
    };
    const { latest } = anEvidence();
    const next = { ...latest, periodFromOn: '2026-04-01', periodToOn: '2026-06-30' };
    show(anEvidence({ reviews: [rejected], ...next, latest: next, versions: [next, { ...latest, number: 1 }] }));

    const soc = within(await screen.findByRole('region', { name: 'SOC 2 Type 2' }));
    const thread = within(soc.getByRole('list', { name: 'What was said before' }));
    const said = thread.getAllByRole('listitem').map(({ textContent }) => textContent);

    expect(said).toEqual([
      expect.stringMatching(/^Version 1: Evidence rejected: wrong period \(covers 1 Jan – 31 Mar 2026\)\./),
      expect.stringMatching(/^Version 2 was sent \(covers 1 Apr – 30 Jun 2026\)\./),
    ]);
  });

  it('says why nobody reviews their own', async () => {
    show(anEvidence({ abilities: { edit: true, review: false, reviewIsAnothers: true } }));

    expect(await screen.findByText(/Nobody reviews their own/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Accept/ })).not.toBeInTheDocument();
  });
});
