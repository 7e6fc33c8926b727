-- Events about a complaint that arrived before its routing: topics have no order between them. They are applied, in their order, in
-- the transaction that makes the complaint known here.
create table postponed_complaint_event (
    position          bigint      generated always as identity primary key,
    complaint_id      uuid        not null,
    event_id          uuid        not null unique,
    type              text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    traceparent       text,
    body              jsonb       not null
);

create index postponed_complaint_event_complaint on postponed_complaint_event (complaint_id, position);
