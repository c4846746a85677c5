import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReportMessage } from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { aLeadershipReport, noChanges } from '../test/standing.ts';
import { findToast } from '../test/toast.ts';

const at = '/o/northwind/reports/leadership';
const rule = aLeadershipReport().message.clauses[0]?.text ?? '';
const worded = (more: Partial<NonNullable<ReportMessage['wording']>> = {}) => {
  const report = aLeadershipReport();
  const wording = {
    ...{ language: 'en' as const, text: 'Spring it is.', insteadOf: rule, byName: 'Ines Halvorsen', version: 2 },
    ...{ writtenOn: '2026-11-22', isOutdated: false, ...more },
  };
  return { ...report, message: { ...report.message, wording } };
};

const server = (role: Role, report = aLeadershipReport(), more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reports': [],
    'GET /orgs/:org/programmes/:programme/changes': noChanges,
    'GET /orgs/:org/report-decisions': [],
    'GET /orgs/:org/reports/leadership': report,
    'GET /orgs/:org/share-links': [],
    ...more,
  });
const headline = (name: string) => screen.findByRole('heading', { level: 2, name });
const button = (name: string) => screen.queryByRole('button', { name });

describe('own words in the place of the rule’s sentence', () => {
  it('are the headline, marked with whose they are, and the rule’s sentence is one click away for every reader', async () => {
    server('executive', worded());
    renderApp(at);

    const said = within(await headline('Spring it is.')).getByText('Spring it is.');
    expect(said).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/^Edited by/)).toHaveTextContent('Edited by Ines Halvorsen on 22 Nov 2026');
    expect(screen.queryByText('The facts have changed since')).not.toBeInTheDocument();
    const opener = screen.getByRole('button', { name: 'Show the rule’s sentence' });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(opener);

    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: rule })).toBeInTheDocument();
    for (const name of ['Edit the words', 'Back to the rule’s sentence', 'Still right']) {
      expect(button(name)).not.toBeInTheDocument();
    }
  });

  it('say to every reader that the facts have changed since, and show a manager both sentences', async () => {
    server('manager', worded({ isOutdated: true, insteadOf: 'It was late before.' }));
    renderApp(at);

    await headline('Spring it is.');
    expect(screen.getByText('The facts have changed since')).toBeVisible();
    expect(screen.getByText('It was late before.').previousSibling).toHaveTextContent('when this was written');
    expect(button('Hide the rule’s sentence')).toHaveAttribute('aria-expanded', 'true');
  });

  it('are confirmed with one click, for what the rule says now', async () => {
    const requests = server('manager', worded({ isOutdated: true, insteadOf: 'It was late before.' }), {
      'PATCH /orgs/:org/report-wordings/:language': { ...worded().message.wording, version: 3 },
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Still right' }));

    await findToast('The words stand as of today.');
    const sent = requests.find(({ method }) => method === 'PATCH');
    expect(sent).toMatchObject({ body: { text: 'Spring it is.', insteadOf: rule } });
    expect(sent?.path).toMatch(/report-wordings\/en$/);
  });

  it('are written beside the rule’s sentence, and sent with it', async () => {
    const requests = server('owner', aLeadershipReport(), {
      'PATCH /orgs/:org/report-wordings/:language': { ...worded().message.wording, version: 1 },
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: 'Say it in own words' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'The report in own words' }));
    expect(dialog.getByText(rule)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Own words' }), 'Spring it is.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await findToast('The report says your words.');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(requests.find(({ method }) => method === 'PATCH')).toMatchObject({
      body: { text: 'Spring it is.', insteadOf: rule },
    });
  });

  it('are nobody’s to write who only reads', async () => {
    server('executive');
    renderApp(at);

    await screen.findByRole('button', { name: rule });
    expect(button('Say it in own words')).not.toBeInTheDocument();
  });

  it('stand in a shared report as they stood, with the rule’s sentence in reach and nothing to edit', async () => {
    const days = { createdAt: '2026-11-24T08:00:00Z', expiresAt: '2099-01-01T00:00:00Z' };
    fakeApi({ 'GET /shared-reports/:token': { title: 'For the board', ...days, report: worded() } });
    renderApp('/shared/token');

    await screen.findByRole('heading', { level: 1, name: 'Spring it is.' });
    expect(screen.getByText(/^Edited by/)).toHaveTextContent('Ines Halvorsen');
    expect(button('Show the rule’s sentence')).toBeVisible();
    expect(button('Edit the words')).not.toBeInTheDocument();
  });
});
