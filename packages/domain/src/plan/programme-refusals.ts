import type { Refusals } from '../refusals/refusal.ts';

export const programmeRefusals = {
  'framework.unknown': {
    status: 404,
    en: 'This framework is not in the catalogue.',
    de: 'Dieses Regelwerk ist nicht im Katalog.',
  },
  'programme.dates_reversed': {
    status: 422,
    en: 'The end is before the start. Swap or correct the dates.',
    de: 'Das Ende liegt vor dem Anfang. Tauschen oder berichtigen Sie die Tage.',
  },
  'programme.period_required': {
    status: 422,
    en: 'This scheme needs an observation period. Give its first and last day.',
    de: 'Dieser Standard braucht einen Beobachtungszeitraum. Geben Sie seinen ersten und letzten Tag an.',
  },
  'programme.as_of_required': {
    status: 422,
    en: 'This scheme needs the day it reports on.',
    de: 'Dieser Standard braucht den Tag, über den er berichtet.',
  },
  'programme.category_required': {
    status: 422,
    en: 'A category that is always in scope is missing. Choose it too.',
    de: 'Eine Kategorie fehlt, die immer zum Geltungsbereich gehört. Wählen Sie auch diese.',
  },
  'programme.category_unknown': {
    status: 422,
    en: 'One of the categories does not belong to this scheme.',
    de: 'Eine der Kategorien gehört nicht zu diesem Standard.',
  },
  'programme.target_in_past': {
    status: 422,
    en: 'The target date is in the past. Choose a later one.',
    de: 'Der Zieltermin liegt in der Vergangenheit. Wählen Sie einen späteren.',
  },
  'rule.not_overridable': {
    status: 422,
    en: 'This date follows from another one and cannot be agreed otherwise.',
    de: 'Dieser Termin folgt aus einem anderen und kann nicht anders vereinbart werden.',
  },
  'rule.only_earlier': {
    status: 422,
    en: 'The rule sets the latest day: only an earlier one can be agreed.',
    de: 'Die Regel setzt den spätesten Tag: Nur ein früherer kann vereinbart werden.',
  },
  'rule.contradicts': {
    status: 422,
    en: 'This day contradicts the one it counts from. Choose a day that fits it.',
    de: 'Dieser Tag widerspricht dem, ab dem er gezählt wird. Wählen Sie einen Tag, der dazu passt.',
  },
  'rule.not_shareable': {
    status: 422,
    en: 'Only the same audit, review or test of different programmes can be held together, and only where it is not held with others already.',
    de: 'Nur dasselbe Audit, dieselbe Bewertung oder derselbe Test verschiedener Programme kann gemeinsam stattfinden, und nur, wenn es noch nicht gemeinsam mit anderen stattfindet.',
  },
  'programme.has_history': {
    status: 409,
    en: 'Evidence was reviewed for this programme, a document put in, a gate decided, or a certificate or report recorded: that stays, and the programme with it.',
    de: 'Für dieses Programm wurden Nachweise geprüft, ein Dokument hinzugefügt, an einem Freigabepunkt entschieden oder ein Zertifikat oder Bericht eingetragen: Das bleibt, und mit ihm das Programm.',
  },
  'programme.edition_current': {
    status: 422,
    en: 'Certificates to this edition of the standard have not ended: there is nothing to move to.',
    de: 'Zertifikate nach dieser Ausgabe der Norm laufen nicht aus: Es gibt keine neuere, auf die umzustellen wäre.',
  },
  'record.other_scheme': {
    status: 422,
    en: 'This scheme does not end with such a record.',
    de: 'Dieser Standard endet nicht mit einem solchen Ergebnis.',
  },
  'record.points_open': {
    status: 409,
    en: 'Something is still open here. Say why it is recorded all the same.',
    de: 'Hier ist noch etwas offen. Geben Sie an, warum es trotzdem eingetragen wird.',
  },
  'record.bridge_too_long': {
    status: 422,
    en: 'A bridge letter covers at most three months after the end of the period.',
    de: 'Ein Überbrückungsschreiben deckt höchstens drei Monate nach dem Ende des Zeitraums ab.',
  },
  'plan.nothing_changed': {
    status: 422,
    en: 'Nothing in the plan would change. Move a date first.',
    de: 'Am Plan würde sich nichts ändern. Verschieben Sie zuerst einen Termin.',
  },
} as const satisfies Refusals;
