-- A public consultation forum of a unit (forum konsultasi publik, PermenPANRB 16/2017). What belongs to one stage is one JSON value.
create table forum (
    id            uuid        primary key,
    unit_code     text        not null references unit,
    district_code text,
    state         text        not null
                  check (state in ('PREPARATION', 'ANNOUNCED', 'HELD', 'RECORDED', 'PUBLISHED', 'CLOSED')),
    topic         text        not null,
    subject       text        not null,
    preparation   jsonb       not null,
    held_on       date,
    session       jsonb,
    record        jsonb,
    announced_at  timestamptz,
    published_at  timestamptz,
    closed_at     timestamptz,
    event_version bigint      not null default 0,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    check ((state = 'PREPARATION') = (announced_at is null)),
    check ((state in ('PREPARATION', 'ANNOUNCED')) = (session is null)),
    check ((session is null) = (held_on is null)),
    check ((state in ('PREPARATION', 'ANNOUNCED', 'HELD')) = (record is null)),
    check ((state in ('PUBLISHED', 'CLOSED')) = (published_at is not null)),
    check ((state = 'CLOSED') = (closed_at is not null))
);

create index forum_unit on forum (unit_code, id);
create index forum_announced on forum (id) where announced_at is not null;
create index forum_announced_unit on forum (unit_code, id) where announced_at is not null;
create index forum_held on forum (held_on, id) where record is not null;
create index forum_held_unit on forum (unit_code, held_on) where record is not null;

-- Scans of the official record, the attendance list and the minutes. The hash of the content stands with the file.
create table forum_file (
    file_id  uuid        primary key references stored_file,
    forum_id uuid        not null references forum,
    kind     text        not null check (kind in ('RECORD', 'ATTENDANCE_LIST', 'MINUTES')),
    added_at timestamptz not null
);

create index forum_file_forum on forum_file (forum_id, file_id);
