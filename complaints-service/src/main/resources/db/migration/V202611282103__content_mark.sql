-- Marks of the text of complaints for the coordinator. A marked complaint is accepted and handled like any other.
create table content_mark (
    -- Checked at the end of the transaction, in which the complaint is stored after its mark.
    complaint_id uuid        not null references complaint (id) deferrable initially deferred,
    mark         text        not null check (mark in ('OFFENSIVE_LANGUAGE')),
    marked_at    timestamptz not null,
    primary key (complaint_id, mark)
);
