create table heard (
    position bigint generated always as identity primary key,
    consumer text not null,
    event_id uuid not null,
    key      text not null,
    text     text not null,
    trace_id text not null
);

create index heard_key on heard (key);
