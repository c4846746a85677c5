import { useMediaQuery } from '@mantine/hooks';

/** Held in the hand: there is a camera, and nothing can be dropped. */
export const useIsTouched = (): boolean =>
  useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
