import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aDecision,
  aLaterDay,
  aReckonedEffect,
  decisionPart,
  decisionServer,
  heard,
  reportAhead,
  reportPath,
} from '../test/decisions.ts';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const mine = { edit: false, withdraw: false, decide: true };
const verdictPath = 'POST /orgs/:org/report-decisions/:id/verdict';

describe('a decision that waits', () => {
  const open = async () => within(await screen.findByRole('dialog', { name: 'Decide' }));

  it('is opened by its address, and takes a choice and a reason: nothing is chosen beforehand', async () => {
    const requests = decisionServer('executive', [aDecision({ abilities: mine })], {
      [verdictPath]: aDecision({ state: 'decided' }),
    });
    renderApp(`${reportPath}?decision=${anId(70)}`);

    const dialog = await open();
    for (const option of dialog.getAllByRole('radio')) expect(option).not.toBeChecked();
    await userEvent.click(dialog.getByRole('button', { name: 'Decide' }));
    expect(dialog.getByText('Choose one of the options.')).toBeVisible();
    expect(dialog.getByText('Say why.')).toBeVisible();
    await userEvent.click(dialog.getByRole('radio', { name: /Smaller scope/ }));
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Enough for now');
    await userEvent.click(dialog.getByRole('button', { name: 'Decide' }));

    await heard('Decided');
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{ optionId: anId(72), reason: 'Enough for now', carryOut: null },
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('changes the plan at once where that is ticked, with the plan that was seen', async () => {
    const requests = decisionServer('executive', [aDecision({ abilities: mine })], {
      [verdictPath]: aDecision({ state: 'decided' }),
    });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Decide: Move Stage 2?' }));
    const dialog = await open();
    await userEvent.click(dialog.getByRole('radio', { name: /Stage 2 audit from/ }));
    expect(dialog.getByRole('checkbox', { name: 'Change the plan at once' })).not.toBeChecked();
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Change the plan at once' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Two reviews');
    await userEvent.click(dialog.getByRole('button', { name: 'Decide and change the plan' }));

    await heard('Decided');
    expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ carryOut: { planVersion: 7 } });
  });

  it('says why the plan cannot change with it', async () => {
    const fixed = aLaterDay({ effect: aReckonedEffect({ notAtOnce: 'The auditor fixed these days.' }) });
    decisionServer('executive', [aDecision({ abilities: mine, options: [fixed] })]);
    renderApp(`${reportPath}?decision=${anId(70)}`);

    const dialog = await open();
    await userEvent.click(dialog.getByRole('radio'));

    expect(dialog.getByText(/cannot be changed with this decision/)).toHaveTextContent('The auditor fixed these days.');
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('tells who was faster, and closes where nothing is left to decide', async () => {
    const current = aDecision({ state: 'withdrawn', version: 4 });
    const last = { by: { id: anId(9), name: 'Ines Halvorsen' }, at: '2026-11-24T08:00:00.000Z' };
    decisionServer('executive', [aDecision({ abilities: mine })], {
      [verdictPath]: aProblem(412, 'resource.changed_meanwhile', { facts: { current, last, fields: {} } }),
    });
    renderApp(`${reportPath}?decision=${anId(70)}`);

    const dialog = await open();
    await userEvent.click(dialog.getByRole('radio', { name: /Smaller scope/ }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Reason' }), 'So');
    await userEvent.click(dialog.getByRole('button', { name: 'Decide' }));

    const again = await screen.findByRole('button', { name: 'Look at it again' });
    expect(again.closest('[role="dialog"]')).toHaveTextContent(/Ines Halvorsen.*Withdrawn/);
    await userEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('decisions that were made', () => {
  const verdict = {
    optionId: anId(71),
    reason: 'Two reviews',
    decidedAt: '2026-11-23T09:00:00.000Z',
    isCarriedOut: true,
  };
  const made = aDecision({ state: 'decided', verdict });

  it('say what was chosen, why, and that the plan was changed', async () => {
    decisionServer('executive', [made]);
    renderApp(reportPath);

    const asked = await decisionPart();
    expect(asked.getByText('none is open')).toBeVisible();
    expect(asked.getByText(/for it by/)).toHaveTextContent('Ines Halvorsen asked Lena Fischer for it by 4 Dec 2026');
    expect(asked.getByText('Chosen').closest('li')).toHaveTextContent('Stage 2 audit from 27 Mar 2027');
    expect(asked.getByText('Two reviews').closest('p')).toHaveTextContent('The plan was changed with it.');
  });

  it('are a click away once a report has told of them', async () => {
    decisionServer('executive', [{ ...made, isInReport: false }]);
    renderApp(reportPath);

    const asked = await decisionPart();
    expect(asked.queryByText('Move Stage 2?')).not.toBeInTheDocument();
    await userEvent.click(asked.getByRole('button', { name: 'Show earlier decisions' }));
    expect(asked.getByText('Move Stage 2?')).toBeVisible();
  });

  it('stand in a shared report as they stood, with nothing to decide', async () => {
    const days = { createdAt: '2026-11-24T08:00:00Z', expiresAt: '2099-01-01T00:00:00Z' };
    const { isInReport: _, abilities: __, version: ___, ...told } = made;
    fakeApi({
      'GET /shared-reports/:token': { title: 'For the board', ...days, report: { ...reportAhead, decisions: [told] } },
    });
    renderApp('/shared/token');

    expect((await decisionPart()).getByText('Two reviews')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Decide|Edit|Withdraw|Ask/ })).not.toBeInTheDocument();
  });
});
