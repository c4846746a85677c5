/** What somebody wrote in the place of the rule's sentence, in one statement with what else a report tells. */
export const wordingText = (language: string) => `
  SELECT json_build_object('language', w.language, 'text', w.text, 'insteadOf', w.instead_of, 'byName', u.name,
    'writtenOn', (w.written_at AT TIME ZONE place.time_zone)::date, 'version', w.version)
  FROM report_wording w JOIN "user" u ON u.id = w.written_by_id JOIN organisation place ON place.id = w.organisation_id
  WHERE w.organisation_id = $1 AND w.language = ${language}`;
