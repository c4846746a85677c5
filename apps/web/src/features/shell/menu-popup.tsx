import { Menu } from '@mantine/core';
import { useRef } from 'react';
import type { OnDemandMenuProps } from './on-demand-menu.tsx';

export function MenuPopup({ button, position, children }: OnDemandMenuProps) {
  const target = useRef<HTMLButtonElement>(null);
  // The button that had the focus was replaced by this one, so the focus is given back by hand.
  const giveFocusBack = () => target.current?.focus();
  return (
    <Menu defaultOpened position={position} width={240} returnFocus={false} onClose={giveFocusBack}>
      <Menu.Target>
        <button type="button" {...button} ref={target} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
