import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a phone. */
export const useIsNarrow = () => useMediaQuery('(max-width: 39.99em)', false, { getInitialValueInEffect: false });
