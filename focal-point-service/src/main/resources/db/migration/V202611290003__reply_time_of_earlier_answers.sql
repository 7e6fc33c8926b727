-- Answers of earlier releases have no time for a reply, so that their complaints would never be closed. A job gives them one, in the order
-- of their ids, up to the last case of the time of this migration; it keeps its position here. Without such answers it has nothing to do.
create table reply_time_backfill (
    last_case_id  uuid    not null,
    until_case_id uuid    not null,
    skipped       bigint  not null default 0,
    done          boolean not null
);
create unique index reply_time_backfill_once on reply_time_backfill ((true));

insert into reply_time_backfill (last_case_id, until_case_id, done)
select '00000000-0000-0000-0000-000000000000',
       coalesce((select id from agency_case order by id desc limit 1), '00000000-0000-0000-0000-000000000000'),
       not exists (select from agency_case where status = 'RESOLVED');
