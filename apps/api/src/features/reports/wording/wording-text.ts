/** What somebody wrote in the place of the rule's sentence, in one statement with what else a report tells. */
export const wordingText = (language: string) => `
  SELECT json_build_object('language', w.language, 'text', w.text, 'insteadOf', w.instead_of, 'byName', u.name,
    'writtenAt', to_char(w.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', w.version)
  FROM report_wording w JOIN "user" u ON u.id = w.written_by_id
  WHERE w.organisation_id = $1 AND w.language = ${language}`;
