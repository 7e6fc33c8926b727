-- The mails of this service: outgoing mails, one row for each recipient. send_at is the earliest time of the next attempt.
create table mail (
    id              uuid        primary key,
    kind            text        not null,
    address         text        not null,
    language        text        not null check (language in ('id', 'en')),
    facts           jsonb       not null,
    happened_at     timestamptz not null,
    escalation_of   text,
    escalation_rank int,
    state           text        not null default 'WAITING'
                    check (state in ('WAITING', 'SENT', 'FAILED', 'NOT_CONFIGURED', 'SUPERSEDED', 'CANCELLED')),
    send_at         timestamptz not null,
    attempts        int         not null default 0,
    failure         text,
    finished_at     timestamptz,
    check ((state = 'WAITING') = (finished_at is null)),
    check ((escalation_of is null) = (escalation_rank is null))
);

create index mail_waiting on mail (send_at, id) where state = 'WAITING';
create index mail_escalation on mail (address, escalation_of, escalation_rank)
    where state = 'WAITING' and escalation_of is not null;
create index mail_finished on mail (finished_at) where state <> 'WAITING';

-- When the coordinator was told last that the triage queue is full or old. One row for each kind.
create table triage_mail (
    kind    text        primary key check (kind in ('FULL', 'OLD')),
    sent_at timestamptz
);

insert into triage_mail (kind) values ('FULL'), ('OLD');
