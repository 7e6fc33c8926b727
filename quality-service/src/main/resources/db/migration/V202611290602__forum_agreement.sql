-- What provider and public agreed on in a forum, with owner and due date.
create table forum_agreement (
    id           uuid        primary key,
    forum_id     uuid        not null references forum,
    number       int         not null check (number > 0),
    text         text        not null,
    owner        text        not null,
    due_on       date        not null,
    proposal_id  uuid        references forum_proposal,
    state        text        not null check (state in ('OPEN', 'OVERDUE', 'DONE')),
    completed_on date,
    follow_up    text,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    version      bigint      not null,
    unique (forum_id, number),
    check ((state = 'DONE') = (completed_on is not null)),
    check ((state = 'DONE') = (follow_up is not null))
);

create index forum_agreement_proposal on forum_agreement (proposal_id) where proposal_id is not null;
