import type { Refusals } from '../refusals/refusal.ts';

export const calendarRefusals = {
  'event.dates_reversed': {
    status: 422,
    en: 'The event would end before it starts. Swap the two days.',
    de: 'Der Termin würde enden, bevor er beginnt. Tauschen Sie die beiden Tage.',
  },
  'event.recurrence_unknown': {
    status: 422,
    en: 'This repetition cannot be understood. Use a rule such as FREQ=MONTHLY;INTERVAL=3.',
    de: 'Diese Wiederholung ist nicht verständlich. Verwenden Sie eine Regel wie FREQ=MONTHLY;INTERVAL=3.',
  },
  'event.no_such_day': {
    status: 422,
    en: 'The event does not take place on this day.',
    de: 'Der Termin findet an diesem Tag nicht statt.',
  },
  'event.window_stays': {
    status: 422,
    en: 'It may be done on any day of its window, which is not moved. Mark it done, or leave it out with a reason.',
    de: 'Es ist an jedem Tag des Zeitfensters fällig; das Fenster wird nicht verschoben. Melden Sie es als erledigt oder lassen Sie es mit Begründung aus.',
  },
  'closure.dates_reversed': {
    status: 422,
    en: 'The closed days would end before they start. Swap the two days.',
    de: 'Die Schließtage würden enden, bevor sie beginnen. Tauschen Sie die beiden Tage.',
  },
  'organisation.time_zone_unknown': {
    status: 422,
    en: 'This time zone is not known. Choose one from the list.',
    de: 'Diese Zeitzone ist nicht bekannt. Wählen Sie eine aus der Liste.',
  },
} as const satisfies Refusals;
