-- Single-use links. The token is neither here nor elsewhere in the database: it is computed from the id under a key outside of it, and only
-- its keyed hash is stored.
create table survey_link (
    id             uuid        primary key,
    survey_id      uuid        not null references survey (id),
    token_hash     bytea       not null unique,
    -- The key under which token and hash were computed, and the address was encrypted.
    key_id         text        not null,
    channel        text        not null check (channel in ('MAIL', 'PRINTED_CODE', 'KIOSK')),
    -- The sheet on which the link is printed.
    sheet_id       uuid,
    position       int         not null,
    expires_at     timestamptz not null,
    -- Mail address, encrypted; removed when the link is used, or has expired.
    sealed_address bytea,
    -- A day only: a time would tell which answer it was.
    used_on        date,
    -- Hash of the answer under the token, by which a repetition is recognized. Without the token no answer can be tried against it.
    answer_check   bytea,
    check ((used_on is null) = (answer_check is null))
);

create index survey_link_survey on survey_link (survey_id);
create index survey_link_sheet on survey_link (sheet_id, position) where sheet_id is not null;
create index survey_link_unused on survey_link (expires_at) where used_on is null;
