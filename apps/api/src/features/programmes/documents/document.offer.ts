/** How far the documents of a programme are, as JSON; `$1` is the organisation of the statement it is part of. */
export const documentStatesOf = (programmeId: string) => `coalesce((
      SELECT json_agg(json_build_object('key', d.key, 'state', d.state, 'approvedOn', d.approved_on))
      FROM programme_document d WHERE d.organisation_id = $1::uuid AND d.programme_id = ${programmeId}), '[]')`;
