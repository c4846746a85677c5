import { expect, it } from '@jest/globals';
import { readRecurrence } from './recurrence-rule.ts';
import { recurrenceInWords } from './recurrence-words.ts';

it.each([
  ['FREQ=DAILY', 'Every day', 'Jeden Tag'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'Every 2 weeks on Monday and Thursday',
    'Alle 2 Wochen am Montag und Donnerstag',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;UNTIL=20271231',
    'Every 2 months on the second Tuesday, until 31 Dec 2027',
    'Alle 2 Monate am zweiten Dienstag, bis 31. Dez. 2027',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
    'Every month on Monday, Tuesday, Wednesday, Thursday and Friday, of these the last, 3 times in all',
    'Jeden Monat am Montag, Dienstag, Mittwoch, Donnerstag und Freitag, davon am letzten, insgesamt 3-mal',
  ],
  [
    'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15,-1',
    'Every year on day 15 and on the last day in March and September',
    'Jedes Jahr am 15. und am letzten Tag im März und September',
  ],
  [
    'FREQ=MONTHLY;BYDAY=-2FR;BYMONTH=1',
    'Every month on the second to last Friday in January',
    'Jeden Monat am vorletzten Freitag im Januar',
  ],
  ['FREQ=YEARLY;BYYEARDAY=100', 'Every year on day 100 of the year', 'Jedes Jahr am Tag 100 des Jahres'],
  ['FREQ=YEARLY;BYWEEKNO=1,27', 'Every year in week 1 and 27 of the year', 'Jedes Jahr in Kalenderwoche 1 und 27'],
])('says %s', (text, english, german) => {
  expect(recurrenceInWords(readRecurrence(text), 'en')).toBe(english);
  expect(recurrenceInWords(readRecurrence(text), 'de')).toBe(german);
});
