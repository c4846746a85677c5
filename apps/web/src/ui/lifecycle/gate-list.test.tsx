import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderUi } from '../../test/render.tsx';
import { aGate } from '../../test/standing.ts';
import { GateList } from './gate-list.tsx';

it('says of a gate which stages ask the same, and nothing where none does', () => {
  const stages = [
    { key: 'stage-1-audit', name: 'Stage 1' },
    { key: 'surveillance', name: 'Surveillance' },
  ];
  renderUi(
    <GateList gates={[aGate({ stages }), aGate({ id: 'management_assertion', title: 'Management assertion' })]} />,
  );

  const [asked, alone] = screen.getAllByRole('listitem');

  expect(within(asked ?? document.body).getByText('also needed to end Stage 1, Surveillance')).toBeInTheDocument();
  expect(alone).not.toHaveTextContent('also needed');
});
