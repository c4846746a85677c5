import { expect, it } from '@jest/globals';
import { Modal, Radio, TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { renderUi } from '../../test/render.tsx';

const aDialog = (children: ReactNode) => (
  <Modal opened onClose={() => undefined} title="Sign off" closeButtonProps={{ 'aria-label': 'Close' }}>
    {children}
  </Modal>
);

it.each<[string, ReactNode, () => HTMLElement]>([
  [
    'its first field, past files that cannot have the focus',
    <>
      <input key="file" type="file" aria-label="File" />
      <TextInput key="name" label="Name" />
    </>,
    () => screen.getByLabelText('Name'),
  ],
  [
    'the chosen one of its radio buttons',
    <Radio.Group key="role" label="Role" value="b">
      <Radio value="a" label="Owner" />
      <Radio value="b" label="Manager" />
    </Radio.Group>,
    () => screen.getByLabelText('Manager'),
  ],
  [
    'its title where it asks for nothing',
    <button key="yes" type="button">
      Yes
    </button>,
    () => screen.getByRole('heading', { name: 'Sign off' }),
  ],
  [
    'what it says that it begins with',
    <>
      <section key="facts" tabIndex={-1} aria-label="Facts" data-autofocus />
      <TextInput key="note" label="Note" />
    </>,
    () => screen.getByRole('region', { name: 'Facts' }),
  ],
])('a dialog begins at %s', async (_where, children, find) => {
  renderUi(aDialog(children));

  await screen.findByRole('dialog');

  await waitFor(() => expect(find()).toHaveFocus());
});
