-- Links in mails by which an address is confirmed. Only the SHA-256 of the random token is stored.
create table mail_confirmation_link (
    token_hash   bytea       primary key,
    complaint_id uuid        not null references complaint (id),
    created_at   timestamptz not null
);

create index mail_confirmation_link_complaint on mail_confirmation_link (complaint_id);
create index mail_confirmation_link_created on mail_confirmation_link (created_at);
