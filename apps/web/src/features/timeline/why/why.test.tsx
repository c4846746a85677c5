import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { aProblem, fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../../test/fixtures.ts';
import { renderApp } from '../../../test/render.tsx';
import { anIsoTimeline, aTimelineMilestone, aWhatIf, seenBy } from '../../../test/timeline.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:programme/timeline': seenBy(role, anIsoTimeline()),
    'POST /orgs/:org/programmes/:programme/timeline/what-if': aWhatIf(seenBy(role, anIsoTimeline())),
    ...more,
  });

const stage2 = () => screen.findByRole('button', { name: /^3 Stage 2 audit, / });

describe('why a date', () => {
  it('of a stage is told for both of its days', async () => {
    server('contributor');
    renderApp(at);

    await userEvent.click(await stage2());
    const why = within(await screen.findByRole('dialog', { name: 'Why 13 Mar 2027?' }));
    expect(why.getByText('+ 47 days')).toBeInTheDocument();
    expect(why.getByText('Waymark’s default')).toBeInTheDocument();
    await userEvent.click(why.getByText('Starts 9 Mar 2027'));
    expect(await screen.findByRole('dialog', { name: 'Why 9 Mar 2027?' })).toBeInTheDocument();
  });

  it('set by a rule can be agreed otherwise by managers, with a reason', async () => {
    const requests = server('manager', {
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': anIsoTimeline(),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    await userEvent.click(why.getByRole('button', { name: 'Agree on another day' }));
    await userEvent.clear(why.getByLabelText('Agreed day'));
    await userEvent.type(why.getByLabelText('Agreed day'), '1 Aug 2027');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));
    expect(why.getByText('Say why, so that others can follow.')).toBeInTheDocument();
    await userEvent.type(why.getByLabelText('Reason'), 'Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ on: '2027-08-01', reason: 'Contract, clause 4', isDone: false });
    expect(put?.headers.get('if-match')).toBe('"7"');
  });

  it('set by a rule that somebody else agreed on meanwhile shows both days, and is set only when the person says so', async () => {
    const theirs = aTimelineMilestone({ stageKey: 'stage-2-audit', on: '2027-07-01' });
    const current = anIsoTimeline({ milestones: [theirs], version: 9 });
    const overtaken = aProblem(412, 'resource.changed_meanwhile', { facts: { current } });
    const answers = [overtaken, overtaken, current];
    const requests = server('manager', {
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': () => answers.shift(),
    });
    renderApp(at);
    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    await userEvent.click(why.getByRole('button', { name: 'Agree on another day' }));
    await userEvent.type(why.getByLabelText('Reason'), 'Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));

    const days = within(await screen.findByRole('region', { name: /^Majors closed/ }));
    expect(days.getByText('1 Jul 2027')).toBeInTheDocument();
    expect(days.getByText(/^12 Sept? 2027$/)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    // Whoever goes back finds what they wrote, and may decide later.
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Majors closed/ })).not.toBeInTheDocument());
    expect(why.getByLabelText('Reason')).toHaveValue('Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(
      requests
        .filter(({ method }) => method === 'PUT')
        .at(-1)
        ?.headers.get('if-match'),
    ).toBe('"9"');
  });

  it.each([
    ['review', 'held', 'Held'],
    ['deadline', 'done', 'Done'],
  ] as const)('that only people know of, a %s, is said to be %s by them, and taken back', async (kind, word, Word) => {
    const test = aTimelineMilestone({ kind, stageKey: 'stage-2-audit', on: '2026-10-28', isReportable: true });
    const by = { id: anId(2), name: 'Ines Halvorsen' };
    const override = {
      ruledOn: '2026-10-28',
      reason: 'Report 1.0',
      isDone: true,
      sharedId: null,
      by,
      at: '2026-11-20T08:00:00Z',
    };
    const told = aTimelineMilestone({ ...test, isDone: true, override });
    const held = seenBy('manager', anIsoTimeline({ milestones: [told], version: 8 }));
    let current = anIsoTimeline({ milestones: [test] });
    const requests = server('manager', {
      'GET /orgs/:org/programmes/:programme/timeline': () => current,
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': () => {
        current = held;
        return held;
      },
      'DELETE /orgs/:org/programmes/:programme/milestones/majors-closed/override': null,
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    await userEvent.click(why.getByRole('button', { name: `It was ${word}` }));
    expect(why.getByLabelText(`${Word} on`)).toHaveValue('28 Oct 2026');
    await userEvent.type(why.getByLabelText('Note'), 'Report 1.0');
    await userEvent.click(why.getByRole('button', { name: `Record it as ${word}` }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ on: '2026-10-28', reason: 'Report 1.0', isDone: true });

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const after = within(await screen.findByRole('dialog'));
    expect(await after.findByText(new RegExp(`${Word}, says Ines Halvorsen.*Report 1.0`))).toBeInTheDocument();
    expect(after.queryByRole('button', { name: `It was ${word}` })).not.toBeInTheDocument();
    await userEvent.click(after.getByRole('button', { name: `Not ${word} after all` }));
    await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
  });

  it('agreed otherwise names who agreed and what the rule gives; nobody else is offered a change', async () => {
    const override = {
      ruledOn: '2027-09-12',
      sharedId: null,
      reason: 'Contract, clause 4',
      isDone: false,
      by: { id: anId(2), name: 'Ines Halvorsen' },
      at: '2026-11-20T08:00:00Z',
    };
    const agreed = aTimelineMilestone({ stageKey: 'stage-2-audit', on: '2027-08-01', override });
    server('contributor', {
      'GET /orgs/:org/programmes/:programme/timeline': seenBy('contributor', anIsoTimeline({ milestones: [agreed] })),
    });
    renderApp(at);

    await userEvent.click(await screen.findByRole('button', { name: /^Majors closed/ }));
    const why = within(await screen.findByRole('dialog'));
    expect(why.getByText(/Agreed by Ines Halvorsen.*Contract, clause 4.*12 Sept? 2027/)).toBeInTheDocument();
    expect(why.queryByRole('button')).not.toBeInTheDocument();
  });
});
