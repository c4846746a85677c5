import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { programmeAbilities, type Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { aCertificate, aReport, someRecords } from '../../test/gates.ts';
import { renderApp } from '../../test/render.tsx';
import { aStage } from '../../test/standing.ts';

const at = `/o/northwind/programmes/${anId(3)}?tab=records`;
const records = 'GET /orgs/:org/programmes/:programme/records';
const iso = aProgramme({ auditorFirm: 'Nordcert' });
const soc = aProgramme({ scheme: 'soc-2-type-2', timeBasis: 'period', auditorFirm: 'Sample CPA' });

const server = (more: Readonly<Record<string, unknown>>, programme = iso, role: Role = 'manager') =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [programme],
    'GET /orgs/:org/programmes/:programme': {
      ...programme,
      stages: [aStage(1)],
      milestones: [],
      abilities: programmeAbilities({ role }),
    },
    [records]: someRecords(),
    'GET /orgs/:org/programmes/:programme/open-points': [],
    ...more,
  });

describe('certificates', () => {
  it('are recorded with the expiry that the rule gives, and its sum', async () => {
    const requests = server({ 'POST /orgs/:org/programmes/:programme/certificates': aCertificate() });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record the certificate' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Record the certificate' }));
    expect(await dialog.findByLabelText(/^Certification body/)).toHaveValue('Nordcert');
    await userEvent.type(dialog.getByLabelText(/^Number/), 'NC-7');
    await userEvent.type(dialog.getByLabelText(/^Decided on/), '20 Apr 2026');
    await userEvent.tab();
    expect(dialog.getByText('+ 36 months')).toBeInTheDocument();
    expect(dialog.getByLabelText('Expires on')).toHaveValue('20 Apr 2029');
    await userEvent.click(dialog.getByRole('button', { name: 'Record the certificate' }));

    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
        ...{ number: 'NC-7', body: 'Nordcert', accreditation: '', scope: 'Analytics platform' },
        ...{ decidedOn: '2026-04-20', openPointsReason: '', uploadId: null },
      }),
    );
  });

  it('name what is still open, and are not sent before somebody says why they are recorded all the same', async () => {
    const points = [{ id: 'soa_approved', title: 'Statement of Applicability', fact: 'not approved yet' }];
    const requests = server({
      'GET /orgs/:org/programmes/:programme/open-points': points,
      'POST /orgs/:org/programmes/:programme/certificates': aCertificate(),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record the certificate' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Record the certificate' }));
    await userEvent.type(await dialog.findByLabelText(/^Number/), 'NC-7');
    await userEvent.type(dialog.getByLabelText(/^Decided on/), '20 Apr 2026');
    await userEvent.click(dialog.getByRole('button', { name: 'Record the certificate' }));

    const asked = within(dialog.getByRole('region', { name: 'Still open' }));
    expect(asked.getByRole('listitem')).toHaveTextContent('Statement of Applicabilitynot approved yet');
    expect(asked.getByText('Say why; auditors read this.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);

    await userEvent.type(asked.getByLabelText(/^Why it is recorded/), 'Audited on paper');
    await userEvent.click(dialog.getByRole('button', { name: 'Record the certificate' }));
    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
        number: 'NC-7',
        openPointsReason: 'Audited on paper',
      }),
    );
  });

  it('show what was open when they were recorded, with the reason', async () => {
    const openPoints = [{ id: 'nothing_proven' as const, title: 'Requirements', fact: '0 of 93 proven' }];
    const certificates = [aCertificate({ openPoints, openPointsReason: 'Audited on paper' })];
    server({ [records]: someRecords({ certificates }) });
    renderApp(at);

    const kept = await screen.findByText('Recorded with 1 open point: Audited on paper');
    expect(within(kept.closest('article') as HTMLElement).getByText('0 of 93 proven')).toBeInTheDocument();
  });

  it('keep the place of every field while a day is entered, so that the button stays under the click', async () => {
    server({});
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record the certificate' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Record the certificate' }));
    expect(await dialog.findByLabelText('Expires on')).toBeDisabled();

    const decided = dialog.getByLabelText(/^Decided on/);
    await userEvent.type(decided, 'nonsense');
    const user = userEvent.setup();
    const button = dialog.getByRole('button', { name: /^Record/ });
    await user.pointer({ keys: '[MouseLeft>]', target: button });
    expect(decided).toHaveFocus();
    expect(dialog.queryByText(/This is not a date/)).not.toBeInTheDocument();

    await user.pointer({ keys: '[/MouseLeft]', target: button });
    expect(dialog.getByText(/This is not a date/)).toBeInTheDocument();
  });

  it('ask before what was typed is lost with the dialog', async () => {
    server({});
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record the certificate' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Record the certificate' }));
    await userEvent.type(await dialog.findByLabelText(/^Accreditation/), 'DAkkS');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(dialog.getByLabelText(/^Accreditation/)).toHaveValue('DAkkS');

    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('continue the old cycle when they renew one in time', async () => {
    server({ [records]: someRecords({ certificates: [aCertificate({ expiresOn: '2027-04-20' })] }) });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record another certificate' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/^Decided on/), '1 Mar 2027');
    await userEvent.tab();

    expect(dialog.getByText('Last day of the one it renews')).toBeInTheDocument();
    expect(dialog.getByLabelText('Expires on')).toHaveValue('20 Apr 2030');
  });

  it('say what is missing before anything is sent', async () => {
    const requests = server({});
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Record the certificate' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Record the certificate' }));

    expect(dialog.getByText('The number is needed.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('are suspended with a reason and the version seen; both versions are shown to who was late', async () => {
    const theirs = aCertificate({ version: 4, status: 'withdrawn', statusReason: 'Fees not paid' });
    const answers = [aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }), theirs];
    const requests = server({
      [records]: someRecords({ certificates: [aCertificate()] }),
      'PATCH /orgs/:org/certificates/:id': () => answers.shift(),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Change status' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Status of the certificate' }));
    await userEvent.click(dialog.getByLabelText('Suspended'));
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Surveillance missed');
    await userEvent.click(dialog.getByRole('button', { name: 'Save the status' }));

    const row = within(await screen.findByRole('region', { name: 'Status' }));
    expect(row.getByText('Withdrawn')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));

    const patches = requests.filter(({ method }) => method === 'PATCH');
    expect(patches[0]?.headers.get('if-match')).toBe('"3"');
    expect(patches.at(-1)?.headers.get('if-match')).toBe('"4"');
    expect(patches.at(-1)?.body).toEqual({ status: 'suspended', statusReason: 'Surveillance missed' });
  });

  it('that have expired say so, and the next cycle that began by itself is linked', async () => {
    const nextCycle = { programmeId: anId(9), name: 'ISO 2027', startOn: '2026-10-20', targetOn: '2027-04-20' };
    server(
      { [records]: someRecords({ certificates: [aCertificate({ status: 'expired' })], nextCycle }) },
      iso,
      'executive',
    );
    renderApp(at);

    const card = within(await screen.findByRole('article', { name: 'Certificate NC-1' }));
    expect(card.getByText('Expired')).toBeInTheDocument();
    expect(card.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'ISO 2027' })).toHaveAttribute(
      'href',
      `/o/northwind/programmes/${anId(9)}`,
    );
  });
});

describe('reports', () => {
  it('show the opinion, the exceptions, when they go stale, and their file', async () => {
    server({ [records]: someRecords({ reports: [aReport()] }) }, soc);
    renderApp(at);

    const card = within(await screen.findByRole('article', { name: 'Report of 20 Aug 2099' }));
    expect(card.getByText('Qualified')).toBeInTheDocument();
    expect(card.getByText('2 exceptions')).toBeInTheDocument();
    expect(card.getByText(/^1 Jul 2100/)).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'soc-2.pdf' })).toHaveAttribute(
      'href',
      `/api/v1/orgs/${anId(1)}/assurance-reports/${anId(410)}/file`,
    );
  });

  it('take a bridge letter for three months at most', async () => {
    const requests = server(
      {
        [records]: someRecords({ reports: [aReport()] }),
        'POST /orgs/:org/assurance-reports/:id/bridge-letters': aReport(),
      },
      soc,
    );
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Add a bridge letter' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a bridge letter' }));
    const until = dialog.getByLabelText(/^Covers until/);
    await userEvent.type(until, '1 Oct 2099');
    await userEvent.tab();
    expect(dialog.getByText(/three months at most: until 30 Sept? 2099/)).toBeInTheDocument();

    await userEvent.clear(until);
    await userEvent.type(until, '31 Aug 2099');
    await userEvent.tab();
    await userEvent.click(dialog.getByRole('button', { name: 'Add the letter' }));

    await waitFor(() =>
      expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ toOn: '2099-08-31', note: '' }),
    );
  });
});
