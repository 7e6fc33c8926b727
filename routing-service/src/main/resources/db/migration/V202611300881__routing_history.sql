-- Confirmed decisions from before this system, or from another one, for the training of suggestions. digest is the SHA-256 of the
-- content, so that a row that is loaded again is stored once.
create table routing_history (
    id            uuid        primary key,
    digest        bytea       not null unique,
    text          text        not null,
    category_code text,
    district_code text,
    agency_code   text        not null,
    decided_at    timestamptz not null,
    loaded_at     timestamptz not null default now()
);

create index routing_history_decided on routing_history (decided_at, id);
