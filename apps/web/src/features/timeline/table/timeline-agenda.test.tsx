import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../../../test/render.tsx';
import { aTimeline, aTimelineMilestone } from '../../../test/timeline.ts';
import { TimelineAgenda } from './timeline-agenda.tsx';

describe('the dates by month', () => {
  it('give nothing to React that it would take for a clean-up when they are left', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const timeline = aTimeline({ milestones: [aTimelineMilestone()] });
    const { show } = renderUi(<TimelineAgenda timelines={[timeline]} today="2026-01-01" onWhy={() => undefined} />);
    await screen.findByRole('region', { name: 'Dates by month' });

    show(<p>Elsewhere</p>);

    expect(screen.getByText('Elsewhere')).toBeInTheDocument();
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});
