/** Whether the submission `b` names the file of the row of `attachment`. */
const namedSql = `b.content->'files' @> jsonb_build_array(jsonb_build_object('sha256', attachment.sha256::text))`;

/**
 * Whether a removed row of `attachment` was left out by its entry's last submission: named by an earlier one, and not by that. What no
 * submission names was removed after the last one, since `forgetRemovedSql` goes with each.
 */
export const leftOutSql = `(SELECT coalesce(bool_or(named), false) AND NOT (array_agg(named ORDER BY number DESC))[1]
   FROM (SELECT b.number, ${namedSql} AS named FROM submission b WHERE b.entry_id = attachment.entry_id) seen)`;

/**
 * With a submission the removed files of the entry `$1` are gone for good. Rows stay where an earlier submission names their file, because its
 * bytes stay as well and count; not where the same file is there a second time.
 */
export const forgetRemovedSql = `
  DELETE FROM attachment WHERE entry_id = $1 AND removed_at IS NOT NULL
     AND (NOT EXISTS (SELECT FROM submission b WHERE b.entry_id = $1 AND ${namedSql})
          OR EXISTS (SELECT FROM attachment same WHERE same.entry_id = $1 AND same.sha256 = attachment.sha256 AND same.removed_at IS NULL))`;
