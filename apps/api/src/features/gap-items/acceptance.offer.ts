/** When each gap item was accepted, and when that was withdrawn; `$1` is the organisation of the statement it is joined into. */
export const acceptances = `
    SELECT gap_item_id, accepted_at, withdrawn_at FROM gap_item_acceptance WHERE organisation_id = $1`;
