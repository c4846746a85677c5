import { useMediaQuery } from '@mantine/hooks';

/** How many rows a list beside others shows before it leads on to all of them: as many as a tall screen has room for. */
export function useRowCount(): number {
  const isTall = useMediaQuery('(min-height: 75em)', false, { getInitialValueInEffect: false });
  const isVeryTall = useMediaQuery('(min-height: 110em)', false, { getInitialValueInEffect: false });
  return isVeryTall ? 30 : isTall ? 14 : 6;
}
