-- Links in mails by which a person says that an address was not theirs to be used. They do not name the complaint, so that they work
-- after its erasure. Of token and address only hashes are stored, that of the address keyed.
create table mail_refusal_link (
    token_hash   bytea       primary key,
    address_hash bytea       not null,
    key_id       text        not null,
    created_at   timestamptz not null
);

create index mail_refusal_link_created on mail_refusal_link (created_at);
