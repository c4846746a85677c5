/** All firms with their limits, as JSON; `$1` is the organisation of the statement it is part of. */
export const auditorFirms = `coalesce((
      SELECT json_agg(json_build_object('name', f.name, 'accreditation', f.accreditation,
        'stageGapWarnMonths', f.stage_gap_warn_months, 'stageGapBlockMonths', f.stage_gap_block_months,
        'majorClosureDays', f.major_closure_days, 'version', f.version) ORDER BY f.name)
      FROM auditor_firm f WHERE f.organisation_id = $1), '[]')`;
