-- Cases that wait for an answer since an earlier release get the time that the deadline policy gives to new information requests: no
-- case waits for ever.
insert into deadline (id, subject_kind, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis, start_event,
                      started_at, due_date, due_at, provisional, state, next_level, next_at, version)
select gen_random_uuid(), 'CASE', c.id, c.complaint_id, c.agency_code, 'INFORMATION_REPLY', 30, 'CALENDAR_DAY', false,
       'UU 25/2009 Art. 44 [mem], by analogy: the reporter completes within 30 days', 'SENT',
       now(), day.due_date, day.due_at, false, 'RUNNING', 'BREACH', day.due_at + interval '1 second', 0
from agency_case c,
     lateral (select d.due_date, (d.due_date + 1)::timestamp at time zone 'Asia/Makassar' - interval '1 second' as due_at
              from (select (now() at time zone 'Asia/Makassar')::date + 30 as due_date) d) day
where c.status = 'WAITING';
