/** The applicant as a juror of round `r` gets it: null where the round is blind; `m` is the municipality. */
export const applicantForJury = `CASE WHEN (r.blindness->>'applicant')::boolean THEN NULL ELSE m.short_name END`;

/** Attachments of entry `e` that jurors of round `r` do not get as they are, as `Withheld`; a calibration follows its round. */
export const withheldFiles = `(SELECT coalesce(json_agg(json_build_object('sha256', x.sha256, 'replacement',
    CASE WHEN x.replacement IS NOT NULL THEN json_build_object('sha256', x.replacement, 'name', x.file_name,
      'mediaType', x.type, 'size', x.size) END)), '[]')
   FROM round_file x WHERE x.round_id = coalesce(r.calibrates_id, r.id) AND x.entry_id = e.id)`;
