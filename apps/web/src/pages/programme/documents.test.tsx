import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProgrammeDocument } from '@waymark/contracts';
import { aDocument, aDocumentVersion, anApprovedDocument } from '../../test/documents.ts';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const documents = '/orgs/:org/programmes/:programme/documents';
function open(document: ProgrammeDocument, more: Readonly<Record<string, unknown>> = {}, search = '') {
  const programme = aProgramme();
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [programme],
    'GET /orgs/:org/programmes/:programme': {
      ...programme,
      stages: [],
      milestones: [],
      abilities: { edit: true, sign: true, record: true },
    },
    'GET /orgs/:org/members': [],
    [`GET ${documents}`]: [document],
    ...more,
  });
  renderApp(`/o/northwind/programmes/${anId(3)}/documents${search}`);
  return (method = 'POST') => requests.filter((request) => request.method === method);
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('dialog'));

describe('a document', () => {
  it('is approved in a dialog that shows what is approved, with a day and the version seen; never by one click', async () => {
    const sent = open(aDocument(), { [`POST ${documents}/soa/approvals`]: anApprovedDocument() });

    await press('Approve Statement of Applicability');
    expect(sent()).toEqual([]);
    const form = await dialog();
    expect(form.getByRole('link', { name: 'Version 2.1' })).toHaveAttribute('download', 'soa.pdf');
    await userEvent.type(form.getByLabelText('Note'), 'Read by the board');
    await userEvent.click(form.getByRole('button', { name: 'Approve this version' }));

    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toMatchObject({ note: 'Read by the board', approvedOn: expect.stringMatching(/^\d{4}-/) });
    expect(sent()[0]?.headers.get('if-match')).toBe('"4"');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('offers nobody what they may not do, and says what it waits for', async () => {
    open(aDocument({ abilities: { addVersion: false, approve: false, withdraw: false } }));

    expect(await screen.findByText('waits for a second person to approve it')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'History of Statement of Applicability' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Approve|New version|Withdraw/ })).not.toBeInTheDocument();
  });

  it('says who approved it and when it is looked at again, or since when that is overdue', async () => {
    open(anApprovedDocument({ reviewOn: '2020-01-01' }));

    expect(await screen.findByText('approved by Marc Dubois, 3 May 2026')).toBeInTheDocument();
    expect(screen.getByText('review overdue since 1 Jan 2020')).toBeInTheDocument();
  });

  it('is listed by whose turn it is, as the address says', async () => {
    const draft = aDocument({ key: 'scope', title: 'Scope' });
    open(draft, { [`GET ${documents}`]: [anApprovedDocument(), draft] }, '?waitsFor=acceptance');

    expect(await screen.findByRole('heading', { name: /^Scope/ })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /^Statement of Applicability/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Waits for Approval by a second person' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Its owner' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Approval by a second person' }));
    expect(await screen.findByText('No document fits these filters')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));

    expect(await screen.findByRole('heading', { name: /^Statement of Applicability/ })).toBeVisible();
  });

  it('that somebody once said to be approved is to be confirmed', async () => {
    open(
      aDocument({
        state: 'unconfirmed',
        latest: null,
        abilities: { addVersion: true, approve: false, withdraw: false },
      }),
    );

    expect(await screen.findByText('To be confirmed')).toBeInTheDocument();
    expect(screen.getByText(/Said to be there by Jonas Weber, 2 May 2026, without a file/)).toBeInTheDocument();
    expect(screen.getByText(/mandatory ones approved/)).toHaveTextContent('0 of 1 mandatory ones approved');
    expect(screen.getByRole('link', { name: '0 mandatory documents approved' })).toBeVisible();
    expect(screen.getByRole('link', { name: '1 mandatory document' })).toBeVisible();
  });

  it('loses its approval only with a reason', async () => {
    const sent = open(anApprovedDocument(), { [`POST ${documents}/soa/withdrawals`]: aDocument() });

    await press('Withdraw the approval of Statement of Applicability');
    const form = await dialog();
    await userEvent.click(form.getByRole('button', { name: 'Withdraw the approval' }));
    expect(form.getByText('Say why; auditors read this.')).toBeInTheDocument();
    await userEvent.type(form.getByLabelText(/^Reason/), 'The wrong file');
    await userEvent.click(form.getByRole('button', { name: 'Withdraw the approval' }));

    await waitFor(() => expect(sent()[0]?.body).toEqual({ reason: 'The wrong file' }));
  });

  it('gets a new version with an address, and both versions are shown to who was late', async () => {
    const current = aDocument({ version: 6, latest: { ...aDocumentVersion, label: '2.2' } });
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current } }), current];
    const sent = open(aDocument(), { [`POST ${documents}/soa/versions`]: () => answers.shift() });

    await press('New version of Statement of Applicability');
    const form = await dialog();
    await userEvent.click(form.getByRole('button', { name: 'Add the version' }));
    expect(form.getByText('Say which version it is.')).toBeInTheDocument();
    expect(form.getByText('Attach the file, or give its address.')).toBeInTheDocument();
    await userEvent.type(form.getByLabelText(/^Version/), '3.0');
    await userEvent.click(form.getByRole('radio', { name: 'Link' }));
    await userEvent.type(form.getByLabelText(/^Address/), 'https://wiki.example/soa');
    await userEvent.click(form.getByRole('button', { name: 'Add the version' }));
    const versions = within(await screen.findByRole('region', { name: 'Version' }));
    expect(versions.getByText('2.2')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));

    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]?.body).toMatchObject({ label: '3.0', source: { kind: 'link', url: 'https://wiki.example/soa' } });
    expect(sent()[1]?.headers.get('if-match')).toBe('"6"');
  });

  it('keeps its history: every version, and what was said of it', async () => {
    const by = { id: anId(8), name: 'Marc Dubois' };
    const of = { versionNumber: 2, by, at: '2026-05-03T08:00:00Z' };
    open(aDocument(), {
      [`GET ${documents}/soa/history`]: {
        versions: [aDocumentVersion, { ...aDocumentVersion, number: 1, label: '1.0' }],
        decisions: [
          { id: anId(41), ...of, decision: 'withdrawn', on: '2026-05-04', note: 'The wrong file' },
          { id: anId(40), ...of, decision: 'approved', on: '2026-05-03', note: '' },
        ],
      },
    });

    await press('History of Statement of Applicability');

    const shown = await dialog();
    expect(await shown.findByText(/Approval withdrawn by Marc Dubois, 4 May 2026/)).toHaveTextContent('The wrong file');
    expect(shown.getByText(/Approved by Marc Dubois, 3 May 2026/)).toBeInTheDocument();
    expect(shown.getAllByRole('link').map((link) => link.textContent)).toEqual(['Version 2.1', 'Version 1.0']);
  });
});
