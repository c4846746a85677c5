import { describe, expect, it, jest } from '@jest/globals';
import { renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Timeline } from '@waymark/contracts';
import { fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../../test/fixtures.ts';
import { renderApp } from '../../../test/render.tsx';
import { anIsoTimeline, aTimelineMilestone } from '../../../test/timeline.ts';
import { itemId } from '../../../ui/gantt/use-gantt-keys.ts';
import { itemOf } from '../chart/chart-groups.ts';
import { findDate, useAskedWhy } from './use-asked-why.ts';

const at = `/o/northwind/programmes/${anId(3)}/timeline`;

const server = () =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'executive' })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/programmes/:programme/timeline': anIsoTimeline(),
  });

describe('a link that asks about a date', () => {
  it.each([
    ['majors-closed', /^Why 12 Sept? 2027\?$/],
    ['stage-stage-2-audit', /^Why 13 Mar 2027\?$/],
  ])('opens the proof of %s beside it, and is forgotten once that is closed', async (why, name) => {
    server();
    const { router } = renderApp(`${at}?why=${why}`);

    expect(await screen.findByRole('dialog', { name })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(router.state.location.search).toEqual({});
  });

  it('opens it once, as soon as it is drawn, also where the plan arrives anew meanwhile', async () => {
    const setWhy = jest.fn();
    const refs = { gantt: { current: null }, container: { current: document.body } };
    const asked = (timelines: Timeline[]) => ({ why: 'majors-closed', timelines, setWhy, ...refs });
    const { rerender } = renderHook(useAskedWhy, { initialProps: asked([anIsoTimeline()]) });
    rerender(asked([anIsoTimeline()]));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(setWhy).not.toHaveBeenCalled();

    const drawn = document.createElement('div');
    const date = { programmeId: anId(3), stageKey: 'stage-2-audit', milestoneId: 'majors-closed' };
    drawn.dataset.item = itemId(itemOf(date));
    drawn.scrollIntoView = () => undefined;
    document.body.append(drawn);
    await waitFor(() => expect(setWhy).toHaveBeenCalledTimes(1));
    rerender(asked([anIsoTimeline()]));

    expect(setWhy).toHaveBeenCalledTimes(1);
    expect(setWhy).toHaveBeenCalledWith(expect.objectContaining({ milestoneId: 'majors-closed', anchor: drawn }));
    drawn.remove();
  });

  it('finds a stage by its id too, and a milestone of no stage in the row of the other dates', () => {
    const timeline = anIsoTimeline({
      milestones: [aTimelineMilestone({ id: 'review-2', ruleId: 'review', stageKey: null })],
    });
    const id = timeline.stages[2]?.id ?? '';

    expect(findDate([timeline], id)).toMatchObject({ stageKey: 'stage-2-audit', milestoneId: undefined });
    expect(findDate([timeline], 'review-2')).toMatchObject({
      stageKey: undefined,
      milestoneId: 'review-2',
    });
    expect(findDate([timeline], 'gone')).toBeUndefined();
  });
});
