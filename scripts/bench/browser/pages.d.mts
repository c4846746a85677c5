/** Every page of the product: its name, its address as the router has it, and who opens it. */
export interface MeasuredPage {
  name: string;
  route: string;
  who: 'nobody' | 'newcomer' | 'manager';
}

export const pages: readonly MeasuredPage[];
export function addressOf(page: MeasuredPage, given: Readonly<Record<string, string>>): string;
