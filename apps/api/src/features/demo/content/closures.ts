import type { DemoWords } from './demo-words.ts';

interface DemoClosure {
  kind: 'freeze' | 'holiday';
  key: keyof DemoWords['closure'];
  from: string;
  to: string;
}

/** Days on which nobody works, or on which nothing may be changed or examined; month and day. */
export const demoClosures: readonly DemoClosure[] = [
  { kind: 'freeze', key: 'freeze', from: '12-14', to: '01-06' },
  { kind: 'holiday', key: 'christmas', from: '12-24', to: '12-26' },
  { kind: 'holiday', key: 'newYear', from: '01-01', to: '01-01' },
  { kind: 'holiday', key: 'labourDay', from: '05-01', to: '05-01' },
];
