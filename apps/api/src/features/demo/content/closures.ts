/** Days on which nobody works, or on which nothing may be changed or examined; month and day. */
export const demoClosures = [
  { kind: 'freeze', name: 'Year-end change freeze', from: '12-14', to: '01-06' },
  { kind: 'holiday', name: 'Christmas', from: '12-24', to: '12-26' },
  { kind: 'holiday', name: 'New Year', from: '01-01', to: '01-01' },
  { kind: 'holiday', name: 'Labour Day', from: '05-01', to: '05-01' },
] as const;
