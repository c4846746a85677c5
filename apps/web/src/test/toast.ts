import { screen, within } from '@testing-library/react';

/** A message at the foot of the window; what is said of it to those who do not see it stands elsewhere. */
export async function findToast(words: string | RegExp): Promise<HTMLElement> {
  const area = await screen.findByRole('region', { name: 'Messages (F8)' });
  return within(area).findByText(words);
}
