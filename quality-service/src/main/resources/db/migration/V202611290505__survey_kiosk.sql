-- Devices at a counter, on which respondents answer one after another. An officer opens one with its PIN.
create table survey_kiosk (
    id           uuid        primary key,
    survey_id    uuid        not null references survey (id),
    name         text        not null,
    token_hash   bytea       not null unique,
    pin_hash     bytea       not null,
    key_id       text        not null,
    expires_at   timestamptz not null,
    wrong_pins   int         not null default 0,
    locked_until timestamptz
);

create index survey_kiosk_survey on survey_kiosk (survey_id);
