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
  reportPath,
} from '../test/decisions.ts';
import { aProblem, type FakeRequest } from '../test/fake-api.ts';
import { anId, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const managed = { edit: true, withdraw: true, decide: false };

describe('decisions that are asked', () => {
  it('stand in the report with who decides by when, and what each option does', async () => {
    decisionServer('manager', [aDecision({ abilities: managed })]);
    renderApp(reportPath);

    const asked = await decisionPart();
    expect(asked.getByText('1 is open')).toBeVisible();
    expect(asked.getByText(/decides by/)).toHaveTextContent(
      'Lena Fischer decides by 4 Dec 2026; asked by Ines Halvorsen',
    );
    const [later, smaller] = asked
      .getAllByRole('listitem')
      .filter(({ parentElement }) => parentElement?.tagName === 'OL');
    expect(later).toHaveTextContent('Stage 2 audit from 27 Mar 2027');
    expect(later).toHaveTextContent('as likely as not20 Apr 2027 instead of 30 Mar 2027, 21 days later');
    expect(later).toHaveTextContent('to plan with20 Apr 2027, as now');
    expect(later).toHaveTextContent('Stage 2 audit: 21 days later; 1 milestone with them');
    expect(later).toHaveTextContent('Breaks: Three weeks after the target.');
    expect(smaller).toHaveTextContent('Smaller scope: Hamburg alone');
    expect(smaller).toHaveTextContent('No effect is reckoned for this');
    expect(asked.queryByRole('button', { name: /^Decide/ })).not.toBeInTheDocument();
  });

  it('say by the plan where the past says no day, and why the plan cannot take an option', async () => {
    const days = { planOn: '2027-03-20', p50On: null, p85On: null };
    const plain = aReckonedEffect({
      before: days,
      after: { ...days, planOn: '2027-04-10' },
      moves: [],
      newFindings: [],
    });
    const over = aLaterDay({ id: anId(73), effect: { state: 'impossible', why: 'It is over.' } });
    decisionServer('executive', [aDecision({ options: [aLaterDay({ effect: plain }), over] })]);
    renderApp(reportPath);

    const asked = await decisionPart();
    expect(asked.getByText(/by the plan/).parentElement).toHaveTextContent('10 Apr 2027 instead of 20 Mar 2027');
    expect(asked.getByText('No date moves.')).toBeVisible();
    expect(asked.getByText(/The plan cannot take this:/)).toHaveTextContent('It is over.');
    expect(asked.queryByRole('button', { name: 'Ask for a decision' })).not.toBeInTheDocument();
  });

  it('are asked with options of a plan and in words, of somebody whose role decides', async () => {
    const requests = decisionServer('manager', [], { 'POST /orgs/:org/report-decisions': aDecision() });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Ask for a decision' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ask for a decision' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(dialog.getByText('Say what is to be decided.')).toBeVisible();
    expect(dialog.getAllByText('Complete this option, or remove it.')).toHaveLength(2);
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Question' }), 'Move Stage 2?');
    await userEvent.click(dialog.getByRole('combobox', { name: 'Who decides' }));
    expect(
      within(screen.getByRole('listbox', { name: 'Who decides' }))
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Lena Fischer']);
    await userEvent.click(screen.getByRole('option', { name: 'Lena Fischer' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Needed by' }), '2027-01-15');
    await userEvent.click(dialog.getByRole('combobox', { name: 'Stage' }));
    await userEvent.click(screen.getByRole('option', { name: 'Stage 2 audit' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Begins on' }), '2027-03-27');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Until' }), '2027-06-30');
    await userEvent.type(dialog.getByRole('textbox', { name: 'In words' }), 'As it is');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));

    await heard('The decision is asked');
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      ...{
        programmeId: aProgramme().id,
        question: 'Move Stage 2?',
        why: '',
        neededByOn: '2027-01-15',
        deciderId: anId(5),
      },
      options: [
        { kind: 'later_day', stageKey: 'stage-2-audit', on: '2027-03-27', text: '' },
        { kind: 'accept_until', on: '2027-06-30', text: 'As it is' },
      ],
    });
  });

  it('are asked otherwise by sending only what changed, to the version that was seen', async () => {
    const requests = decisionServer('manager', [aDecision({ abilities: managed })], {
      'PATCH /orgs/:org/report-decisions/:id': aDecision({ version: 4 }),
    });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Edit: Move Stage 2?' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ask otherwise' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Question' }), ' By when?');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await heard('Saved');
    const sent = requests.find(({ method }) => method === 'PATCH');
    expect(sent?.body).toEqual({ question: 'Move Stage 2? By when?' });
    expect(sent?.headers.get('if-match')).toBe('"3"');
  });

  it('are not written over what somebody else has asked meanwhile, unseen', async () => {
    const current = aDecision({ question: 'Move Stage 1?', version: 4, abilities: managed });
    const requests = decisionServer('manager', [aDecision({ abilities: managed })], {
      'PATCH /orgs/:org/report-decisions/:id': ({ headers }: FakeRequest) =>
        headers.get('if-match') === '"3"'
          ? aProblem(412, 'resource.changed_meanwhile', { facts: { current, last: null, fields: {} } })
          : aDecision({ version: 5 }),
    });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Edit: Move Stage 2?' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ask otherwise' }));
    await userEvent.type(dialog.getByRole('textbox', { name: 'Question' }), ' By when?');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Move Stage 1?')).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
    expect(requests.findLast(({ method }) => method === 'PATCH')?.headers.get('if-match')).toBe('"4"');
  });

  it('name stages and people in what somebody else has asked meanwhile', async () => {
    const options = [aLaterDay({ on: '2027-04-27' })];
    const current = aDecision({ options, version: 4, abilities: managed });
    decisionServer('manager', [aDecision({ abilities: managed })], {
      'PATCH /orgs/:org/report-decisions/:id': aProblem(412, 'resource.changed_meanwhile', {
        facts: { current, last: null, fields: {} },
      }),
    });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Edit: Move Stage 2?' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ask otherwise' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove option 2' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    // Theirs and mine; the report behind has what they asked as well.
    expect(await screen.findByText('Stage 2 audit from 27 Apr 2027', { selector: 'p' })).toBeVisible();
    expect(screen.getByText('Stage 2 audit from 27 Mar 2027', { selector: 'p' })).toBeVisible();
  });

  it('are withdrawn once that is confirmed', async () => {
    const requests = decisionServer('manager', [aDecision({ abilities: managed })], {
      'POST /orgs/:org/report-decisions/:id/withdraw': aDecision({ state: 'withdrawn', version: 4 }),
    });
    renderApp(reportPath);

    await userEvent.click((await decisionPart()).getByRole('button', { name: 'Withdraw: Move Stage 2?' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));

    await heard('The decision is withdrawn');
    expect(requests.filter(({ path }) => path.endsWith('/withdraw'))).toHaveLength(1);
  });
});
