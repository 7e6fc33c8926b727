-- Acts of administrators on dead letters and parked events. subject_id is the id of the dead letter, or of the parked event.
create table repair_act (
    id         uuid        primary key,
    subject_id uuid        not null,
    kind       text        not null check (kind in ('OPENED', 'REDELIVERED', 'REDELIVERY_FAILED', 'DISMISSED')),
    account    text        not null,
    acted_at   timestamptz not null,
    -- Reason that the administrator gave; none for an opening.
    reason     text,
    -- Result of a redelivery, without any data of the event.
    result     text
);

create index repair_act_subject on repair_act (subject_id, acted_at);
