-- Proposals of the public to a forum with the answers of the provider. No identity is stored.
create table forum_proposal (
    id                uuid        primary key,
    forum_id          uuid        not null references forum,
    channel           text        not null check (channel in ('ONLINE', 'SESSION')),
    kind              text        not null check (kind in ('PROPOSAL', 'COMMENT')),
    participant_group text        not null
                      check (participant_group in ('USERS', 'EXPERTS', 'CIVIL_SOCIETY', 'MEDIA', 'RELATED_AGENCIES')),
    service_code      text,
    component         text,
    text              text        not null,
    received_at       timestamptz not null,
    answer            text,
    outcome           text        check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED')),
    shown             boolean     not null default false,
    answered_by       text,
    answered_at       timestamptz,
    check ((answer is null) = (outcome is null) and (answer is null) = (answered_at is null)
        and (answer is null) = (answered_by is null)),
    check (not shown or answer is not null)
);

create index forum_proposal_forum on forum_proposal (forum_id, id);
create index forum_proposal_open on forum_proposal (forum_id, id) where answer is null;
create index forum_proposal_shown on forum_proposal (forum_id, id) where shown;
