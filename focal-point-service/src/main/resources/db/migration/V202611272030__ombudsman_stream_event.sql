-- Events of penghubung.ombudsman.v1 as the event stream shows them, for some days. A row is inserted in the transaction that
-- publishes the event. Its position is assigned later, by one transaction at a time: ids become visible in another order
-- than they were assigned. There is no foreign key to the matter, because nothing looks for the events of a matter.
create table ombudsman_stream_event (
    id           bigint      generated always as identity primary key,
    position     bigint      check (position >= 1),
    event_id     uuid        not null,
    type         text        not null,
    matter_id    uuid,
    agency_codes text[]      not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null default now(),
    body         text        not null
) with (autovacuum_vacuum_scale_factor = 0.05);

create unique index ombudsman_stream_event_position on ombudsman_stream_event (position) where position is not null;
create index ombudsman_stream_event_unnumbered on ombudsman_stream_event (id) where position is null;
