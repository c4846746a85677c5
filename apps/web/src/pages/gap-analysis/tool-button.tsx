import { ActionIcon, Button } from '@mantine/core';
import type { IconUpload } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useIsNarrow } from '../../lib/use-is-narrow.ts';

interface ToolButtonProps {
  icon: typeof IconUpload;
  label: string;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** With its word where there is room; takes a `ref` and further props, so that it can be a menu's target. */
export function ToolButton({ icon: Icon, label, ...button }: ToolButtonProps) {
  const isNarrow = useIsNarrow();
  const icon = <Icon size={16} stroke={1.5} aria-hidden />;
  return isNarrow ? (
    <ActionIcon size="sm" variant="default" aria-label={label} {...button}>
      {icon}
    </ActionIcon>
  ) : (
    <Button size="sm" variant="default" leftSection={icon} {...button}>
      {label}
    </Button>
  );
}
