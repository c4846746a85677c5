import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderUi } from '../../test/render.tsx';
import { Name } from './name.tsx';
import { PersonName } from './person.tsx';
import { SidePanel } from './side-panel.tsx';

const hostile = `مها ${'Überlang'.repeat(24)} 測試 🦊`;
const names = [
  ['a name', <Name key="name">{hostile}</Name>],
  ['a person', <PersonName key="person" person={{ name: hostile }} />],
] as const;

it.each(names)('%s stands apart in its own reading direction, and whole in the tooltip', (_, shown) => {
  renderUi(shown);

  expect(screen.getByText(hostile).tagName).toBe('BDI');
  expect(screen.getByTitle(hostile)).toHaveTextContent(hostile);
});

it('the name of a panel stands apart too, and the buttons beside it stay', () => {
  renderUi(
    <SidePanel title={hostile} reference={hostile} onClose={() => undefined}>
      Details
    </SidePanel>,
  );

  const heading = screen.getByRole('heading', { name: hostile });
  expect(within(heading).getByText(hostile).tagName).toBe('BDI');
  expect(screen.getByRole('button', { name: 'Close (Esc)' })).toBeVisible();
});
