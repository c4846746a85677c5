// Parts of statements about days that are kept; `$1` is the organisation there.

/** The last day of a programme that was kept up to `day`, or else the first: found by the key, however many there are. */
export const keptDayUpTo = (programmeId: string, day: string) => `coalesce(
      (SELECT max(s.on_day) FROM programme_snapshot s
        WHERE s.organisation_id = $1 AND s.programme_id = ${programmeId} AND s.on_day <= ${day}),
      (SELECT min(s.on_day) FROM programme_snapshot s WHERE s.organisation_id = $1 AND s.programme_id = ${programmeId}))`;

/** The bar of a day (the alias of its row); null where nothing was in scope. */
export const sharesOfDay = (day: string) => `CASE WHEN ${day}.proven IS NOT NULL THEN json_build_object(
      'proven', ${day}.proven, 'claimed', ${day}.claimed, 'gap', ${day}.gap, 'unknown', ${day}."unknown") END`;

/** How a gap item stood on a day: as it was kept last before it. One look into its key, whatever was kept of it. */
export const keptItemOn = (gapItemId: string, day: string) => `
    (SELECT json_build_object('standing', s.standing, 'weight', s.weight, 'proven', s.proven) FROM gap_item_snapshot s
      WHERE s.organisation_id = $1 AND s.gap_item_id = ${gapItemId} AND s.on_day <= ${day}
      ORDER BY s.on_day DESC LIMIT 1)`;
