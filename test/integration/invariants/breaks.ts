/** How each invariant is broken on purpose: the table that is touched, and the statement. */
interface Break {
  invariant: string;
  how: string;
  table: string;
  sql: string;
  /** What else is no longer true by the same change. */
  also: string[];
}

const broken = (invariant: string, how: string, table: string, sql: string, ...also: string[]): Break => ({
  invariant,
  how,
  table,
  sql,
  also,
});

const koeln = `(SELECT e.id FROM entry e JOIN municipality m ON m.id = e.municipality_id WHERE m.key = '05315000')`;
const draftSheet = `(SELECT a.id FROM assignment a JOIN score_sheet s ON s.assignment_id = a.id WHERE s.state = 'draft')`;

export const breaks: readonly Break[] = [
  broken(
    'the audit chain is unbroken',
    'a reason is rewritten',
    'audit_event',
    `UPDATE audit_event SET reason = 'anders' WHERE position = 2`,
  ),
  broken(
    'every event is audited, and only events are',
    'an event appears from nowhere',
    'domain_event',
    `INSERT INTO domain_event SELECT gen_random_uuid(), type, subject_kind, subject_id, payload, occurred_at, dispatched_at, delivered_at
       FROM domain_event WHERE type = 'PersonCreated' LIMIT 1`,
    'the audit chain is unbroken',
  ),
  broken(
    'every event is audited, and only events are',
    'an event disappears',
    'domain_event',
    `DELETE FROM domain_event WHERE type = 'BoardCreated'`,
  ),
  broken(
    'the newest version of a section is what stands in it',
    'a version appears that nobody saved',
    'entry_section_version',
    `INSERT INTO entry_section_version (id, entry_id, section_key, number, version, answers, changed_by_id, started_at, changed_at)
     SELECT gen_random_uuid(), entry_id, section_key, 1000, version + 1, answers, changed_by_id, changed_at, changed_at
       FROM entry_section WHERE entry_id = ${koeln}`,
  ),
  broken(
    'a Kreis has at least the population of each of its municipalities',
    'a Kreis shrinks',
    'municipality',
    `UPDATE municipality SET population = 100 WHERE key = '03459'`,
  ),
  broken(
    'whoever was entered by hand has no key of the directory',
    'a municipality of the directory loses its day',
    'municipality',
    `UPDATE municipality SET valid_on = NULL WHERE key = '05315000'`,
  ),
  broken(
    'a published cycle is complete and does not contradict itself',
    'a date disappears',
    'milestone',
    `DELETE FROM milestone WHERE kind = 'ceremony' AND cycle_id = (SELECT id FROM cycle WHERE year = 2028)`,
  ),
  broken(
    'what happens by itself is what the dates of published cycles say',
    'the end of a call is planned for another day',
    'scheduled_action',
    `UPDATE scheduled_action SET due_at = due_at + interval '1 day' WHERE kind = 'cycles.closeCall' AND state = 'planned'`,
  ),
  broken(
    'what happens by itself is what the dates of published cycles say',
    'something planned is lost',
    'scheduled_action',
    `DELETE FROM scheduled_action WHERE kind = 'cycles.closeCall' AND state = 'planned'`,
  ),
  broken(
    'what happened by itself happened once, and what is to come has not happened',
    'something that happened is planned anew',
    'scheduled_action',
    `UPDATE scheduled_action SET state = 'planned', happened_at = NULL WHERE kind = 'cycles.openCall' AND state = 'done'`,
  ),
  broken(
    "every submission's hash recomputes",
    'a title is changed afterwards',
    'submission',
    `UPDATE submission SET content = content || '{"title": "Anders"}' WHERE entry_id = ${koeln}`,
  ),
  broken(
    'every file that something refers to is stored, with its size and under the hash of its bytes',
    'a file is missing',
    'attachment',
    `UPDATE attachment SET sha256 = repeat('a', 64)`,
  ),
  broken(
    'every file that something refers to is stored, with its size and under the hash of its bytes',
    'a file is shorter than it was',
    'attachment',
    `UPDATE attachment SET size = size + 1`,
  ),
  broken(
    'no entry and no cycle holds more in files than it may',
    'a file is larger than the whole cycle may be',
    'attachment',
    `UPDATE attachment SET size = 1e12`,
    'every file that something refers to is stored, with its size and under the hash of its bytes',
  ),
  broken(
    'whatever was submitted has a submission with its reference number, numbered without a gap',
    'a number is left out',
    'submission',
    `UPDATE submission SET number = 3 WHERE entry_id = ${koeln}`,
  ),
  broken(
    'whatever was submitted has a submission with its reference number, numbered without a gap',
    'an entry loses its reference number',
    'entry',
    `UPDATE entry SET reference = NULL WHERE id = ${koeln}`,
  ),
  broken(
    'an entry stands in the size class of its population',
    'a large city is placed with the small ones',
    'entry',
    `UPDATE entry e SET size_class_id = k.id FROM size_class k
      WHERE e.id = ${koeln} AND k.cycle_id = e.cycle_id AND k.key = 'small'`,
    'every closed round is frozen and recomputes to its hash',
  ),
  broken(
    'every entry follows a published form of its cycle',
    'a form that is filled in becomes a working version',
    'form_version',
    `UPDATE form_version SET published_at = NULL WHERE id = (SELECT form_version_id FROM entry WHERE id = ${koeln})`,
  ),
  broken(
    'a confirmation or objection says who gave it and when',
    'a signature is nameless',
    'partner',
    `UPDATE partner SET signatory_name = NULL WHERE entry_id = ${koeln}`,
  ),
  broken(
    'every entry has an owner',
    'an owner becomes an editor and nobody the owner',
    'entry_member',
    `UPDATE entry_member SET role = 'editor' WHERE id = (SELECT id FROM entry_member WHERE role = 'owner' LIMIT 1)`,
  ),
  broken(
    'what partners confirmed recomputes to its hash',
    'a word is put into what was confirmed',
    'confirmed_content',
    `UPDATE confirmed_content SET content = content || '{"title": "Anders"}'`,
  ),
  broken(
    'the cycle of every partner knows its kind',
    'a partner is of a kind that nobody named',
    'partner',
    `UPDATE partner SET kind = 'other' WHERE entry_id = ${koeln}`,
  ),
  broken(
    'nothing was submitted after the deadline and its grace period',
    'a submission comes a year late',
    'submission',
    `UPDATE submission SET submitted_at = submitted_at + interval '1 year' WHERE entry_id = ${koeln}`,
  ),
  broken(
    'nothing was submitted after the deadline and its grace period',
    'a submission comes late, and more time is granted afterwards',
    'submission, entry_extension',
    `WITH late AS (UPDATE submission SET submitted_at = submitted_at + interval '1 year' WHERE entry_id = ${koeln}
       RETURNING entry_id, submitted_at, submitted_by_id)
     INSERT INTO entry_extension SELECT gen_random_uuid(), entry_id, submitted_at + interval '2 days', 'Nachträglich',
       submitted_at + interval '1 day', submitted_by_id FROM late`,
    'what happens by itself is what the dates of published cycles say',
  ),
  broken(
    'a late-access code was redeemed as often as it counts, each time for more time',
    'a code counts a redemption that nobody made',
    'late_code',
    `INSERT INTO late_code (id, cycle_id, code_hash, reason, redemptions, used, expires_at, submit_until, created_at, created_by_id)
     SELECT gen_random_uuid(), e.cycle_id, repeat('a', 64), 'Stau', 2, 1, now(), now(), now(), m.person_id
       FROM entry e JOIN entry_member m ON m.entry_id = e.id WHERE e.id = ${koeln} LIMIT 1`,
  ),
  broken(
    'an admitted or rejected entry was screened so',
    'the decision says the opposite',
    'screening',
    `UPDATE screening SET decision = 'rejected' WHERE entry_id = ${koeln}`,
  ),
  broken(
    'the organisation finds the last submission of an entry, and nothing else',
    'a submission drops out of the search',
    'entry_search',
    `DELETE FROM entry_search WHERE entry_id = ${koeln}`,
  ),
  broken(
    'an entry that waits for its screening has no decision that counts',
    'an admitted entry waits again',
    'entry',
    `UPDATE entry SET state = 'submitted' WHERE id = ${koeln}`,
    'only admitted entries of the same cycle win',
  ),
  broken(
    'a confirmed proposal is the decision, by the second of two people',
    'a proposal was confirmed and nothing decided',
    'screening_proposal',
    `UPDATE screening_proposal SET state = 'confirmed', ended_by_id = (SELECT id FROM person WHERE name = 'Ada Eins')`,
  ),
  broken(
    'a proposal waits with a submitted entry only',
    'a proposal waits on',
    'screening_proposal',
    `UPDATE screening_proposal SET state = 'open', ended_at = NULL, ended_by_id = NULL`,
  ),
  broken(
    'an inquiry is open with a submitted entry only, and alone',
    'an inquiry waits on',
    'inquiry',
    `UPDATE inquiry SET state = 'open', ended_at = NULL, ended_by_id = NULL`,
  ),
  broken(
    'an answered inquiry has its submission, sent in time',
    'an answer without a submission',
    'inquiry',
    `UPDATE inquiry SET state = 'answered'`,
  ),
  broken(
    'no sheet was written on a pair that was in conflict',
    'a conflict turns up that was there before the draft',
    'conflict_of_interest',
    `INSERT INTO conflict_of_interest (id, juror_id, entry_id, source, since)
     SELECT gen_random_uuid(), juror_id, entry_id, 'set', now() + interval '10 years' FROM assignment WHERE id = ${draftSheet}`,
  ),
  broken(
    'scores answer the criteria of the round within their scale',
    'a value off the scale',
    'score_sheet',
    `UPDATE score_sheet SET scores = '{"continuity": 99}' WHERE state = 'draft'`,
  ),
  broken(
    'scores answer the criteria of the round within their scale',
    'a criterion of another rubric',
    'score_sheet',
    `UPDATE score_sheet SET scores = '{"beauty": 5}' WHERE state = 'draft'`,
  ),
  broken(
    'jurors score entries of their own cycle only',
    'a juror changes to another cycle',
    'juror',
    `UPDATE juror SET cycle_id = (SELECT id FROM cycle WHERE year = 2028) WHERE id = (SELECT juror_id FROM assignment WHERE id = ${draftSheet})`,
  ),
  broken(
    'every closed round is frozen and recomputes to its hash',
    'the stored hash is another',
    'round_result',
    `UPDATE round_result SET hash = repeat('0', 64)`,
  ),
  broken(
    'every closed round is frozen and recomputes to its hash',
    'a sheet is changed after the round was closed',
    'score_sheet',
    `UPDATE score_sheet SET scores = scores || '{"continuity": 1}' WHERE state = 'submitted'`,
  ),
  broken(
    'every closed round is frozen and recomputes to its hash',
    'a closed round has no result',
    'round_result',
    'DELETE FROM round_result',
  ),
  broken(
    'the shares of a prize are its amount',
    'a share shrinks',
    'award',
    'UPDATE award SET amount_cents = 1',
  ),
  broken(
    'only admitted entries of the same cycle win',
    'a prize moves to another cycle',
    'prize',
    `UPDATE prize SET cycle_id = (SELECT id FROM cycle WHERE year = 2028), key = 'moved', size_class_id = NULL, kind = 'special', place = NULL
      WHERE id IN (SELECT prize_id FROM award)`,
  ),
  broken(
    'a prize that was given has a laureate, one left empty has none',
    'a laureate is gone',
    'award',
    'DELETE FROM award',
  ),
  broken(
    'no more votes than people who might vote, and none of somebody in conflict then',
    'a vote is added',
    'meeting_decision',
    'UPDATE meeting_decision SET yes = yes + 1',
  ),
  broken(
    'a meeting talks about entries of its own cycle, and about its own items',
    'what is called is no item of it',
    'meeting',
    'UPDATE meeting SET current_item_id = gen_random_uuid()',
  ),
  broken(
    'every membership comes from an entry that was submitted',
    'somebody is let in without one',
    'role_grant',
    `INSERT INTO role_grant SELECT gen_random_uuid(), id, 'member', gen_random_uuid(), now() FROM person LIMIT 1`,
  ),
  broken(
    'a topic counts its posts',
    'the count is one too many',
    'topic',
    'UPDATE topic SET posts = posts + 1',
  ),
  broken(
    'whoever writes in the exchange was let in as a member or an organiser',
    'a juror has written',
    'post',
    `UPDATE post SET author_id = (SELECT id FROM person WHERE name = 'Ada Eins') WHERE removed_at IS NULL`,
  ),
  broken(
    'every message has its cause',
    'a message without an event',
    'message',
    `UPDATE message SET cause_id = gen_random_uuid() WHERE id = (SELECT id FROM message ORDER BY id LIMIT 1)`,
  ),
  broken(
    'a message is sent at an instant, or has not been sent',
    'a sent message without its instant',
    'message',
    `UPDATE message SET sent_at = NULL WHERE id = (SELECT id FROM message WHERE state = 'sent' ORDER BY id LIMIT 1)`,
  ),
  broken(
    'no letter about a result before the letters were released',
    'the release comes after the letters',
    'letter_release',
    `UPDATE letter_release SET released_at = released_at + interval '1 day'`,
  ),
];
