-- Outgoing mails and text messages, one row for each complaint, channel and dispatch. The address is the id of the complaint: the mail address
-- of the reporter is encrypted and opened when the mail is sent. kind is the channel. Nothing here has an escalation.
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
-- Mails of a complaint: how many it had today, and which are cancelled or erased.
create index mail_address on mail (address, happened_at);
