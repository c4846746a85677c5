import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';
import { fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../../test/fixtures.ts';
import { renderApp } from '../../../test/render.tsx';
import { anIsoTimeline, aTimelineMilestone, aWhatIf } from '../../../test/timeline.ts';
import { findToast } from '../../../test/toast.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:programme/timeline': anIsoTimeline(),
    'POST /orgs/:org/programmes/:programme/timeline/what-if': aWhatIf(),
    ...more,
  });

const stage2 = () => screen.findByRole('button', { name: /^3 Stage 2 audit, / });

/** The chart, in a window as wide as it thinks it is. */
async function chart() {
  const scroller = await screen.findByRole('grid', { name: /^Timeline of/ });
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 600);
  return scroller;
}

// jsdom's pointer events have no place.
const point = (type: string, clientX: number) => new MouseEvent(type, { bubbles: true, button: 0, clientX });
const drag = (element: Element, pixels: number) => {
  fireEvent(element, point('pointerdown', 500));
  fireEvent(element, point('pointermove', 500 + pixels));
  fireEvent(element, point('pointerup', 500 + pixels));
};
/** The width of a day when a month fills the window. */
const day = (1280 - 236) / 35;

describe('dragging', () => {
  it('moves a stage by whole days, and its end alone when that is dragged', async () => {
    const requests = server('manager');
    const { router } = renderApp(`${at}?zoom=month`);
    const bar = await stage2();
    const width = () => Number.parseFloat(bar.style.getPropertyValue('--width'));
    const before = width();

    drag(bar, day);
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ plan: 'stage.stage-2-audit.2027-03-10.2027-03-14' }),
    );
    expect(bar.style.getPropertyValue('translate')).toBe('');
    expect(width()).toBeCloseTo(before, 6);
    await waitFor(() => expect(requests.some(({ path }) => path.endsWith('/what-if'))).toBe(true));

    drag(bar.querySelector('[data-edge="to"]') ?? bar, 2 * day);
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ plan: 'stage.stage-2-audit.2027-03-10.2027-03-16' }),
    );
    drag(bar.querySelector('[data-edge="from"]') ?? bar, -3 * day);
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ plan: 'stage.stage-2-audit.2027-03-07.2027-03-16' }),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says what moves and what breaks before the stage is dropped', async () => {
    server('manager');
    const { router } = renderApp(`${at}?zoom=month`);
    const bar = await stage2();
    await chart();

    fireEvent(bar, point('pointerdown', 500));
    fireEvent(bar, point('pointermove', 500 + day));

    expect(await screen.findByText('1 date moves · 1 new problem')).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ zoom: 'month' });
    fireEvent.keyDown(bar, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText('1 date moves · 1 new problem')).not.toBeInTheDocument());
  });

  it('near an end of the window scrolls on, and counts the days that went by', async () => {
    server('manager');
    const { router } = renderApp(`${at}?zoom=month`);
    const bar = await stage2();
    const scroller = await chart();
    const before = scroller.scrollLeft;

    fireEvent(bar, point('pointerdown', 1200));
    fireEvent(bar, point('pointermove', 1275));
    await waitFor(() => expect(scroller.scrollLeft).toBeGreaterThan(before + 5 * day));
    fireEvent(bar, point('pointerup', 1275));

    await waitFor(() => expect(router.state.location.search).toHaveProperty('plan'));
    const [, fromOn = ''] = /stage-2-audit\.([\d-]+)\./.exec(JSON.stringify(router.state.location.search)) ?? [];
    // The pointer alone went less than three days.
    expect(fromOn > '2027-03-14').toBe(true);
    const stopped = scroller.scrollLeft;
    await new Promise(requestAnimationFrame);
    expect(scroller.scrollLeft).toBe(stopped);
  });

  it('a milestone asks for the reason of the day it is dropped on, and stores nothing without one', async () => {
    const requests = server('manager', {
      'PUT /orgs/:org/programmes/:programme/milestones/majors-closed/override': anIsoTimeline(),
    });
    renderApp(`${at}?zoom=month`);
    const mark = await screen.findByRole('button', { name: /^Majors closed/ });

    drag(mark, -3 * day);
    const why = within(await screen.findByRole('dialog'));
    expect(why.getByLabelText('Agreed day')).toHaveValue(formatDay('2027-09-09'));
    expect(mark.style.getPropertyValue('translate')).toBe('');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));
    expect(why.getByText('Say why, so that others can follow.')).toBeInTheDocument();
    expect(requests.some(({ method }) => method === 'PUT')).toBe(false);

    await userEvent.type(why.getByLabelText('Reason'), 'Contract, clause 4');
    await userEvent.click(why.getByRole('button', { name: 'Agree on this day' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ on: '2027-09-09', reason: 'Contract, clause 4', isDone: false });
  });

  it('a milestone waits until the plan being tried is adopted or discarded', async () => {
    server('manager');
    renderApp(`${at}?zoom=month&whatIf=${anId(3)}&plan=target.2027-05-01`);
    await screen.findByText('1 new problem');

    drag(await screen.findByRole('button', { name: /^Majors closed/ }), -3 * day);

    expect(await findToast('Adopt or discard the change to ISO/IEC 27001 first.')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leaves a milestone where it is for those who only read, and where its day follows from another', async () => {
    const fixed = aTimelineMilestone({ stageKey: 'stage-2-audit', isOverridable: false });
    server('manager', { 'GET /orgs/:org/programmes/:programme/timeline': anIsoTimeline({ milestones: [fixed] }) });
    renderApp(`${at}?zoom=month`);

    drag(await screen.findByRole('button', { name: /^Majors closed/ }), -3 * day);

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
