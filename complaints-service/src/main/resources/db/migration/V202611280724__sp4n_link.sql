-- The tracking ids of SP4N-LAPOR, each linked with one complaint, and each complaint with one.
create table sp4n_link (
    sp4n_id      text        primary key check (sp4n_id ~ '^[0-9]{1,10}$'),
    complaint_id uuid        not null references complaint (id),
    linked_by    text        not null,
    linked_at    timestamptz not null
);

create unique index sp4n_link_complaint on sp4n_link (complaint_id);
