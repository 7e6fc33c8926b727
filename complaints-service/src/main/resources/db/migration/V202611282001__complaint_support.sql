-- People who support a complaint of somebody else instead of submitting the same again: the account, or the hash of the code of a
-- supporter without one, whose network is hashed with a key outside the database, to limit such supports.
create table complaint_support (
    complaint_id uuid        not null references complaint (id),
    supporter    text        not null,
    network_hash bytea,
    supported_at timestamptz not null,
    primary key (complaint_id, supporter)
);

-- What an account supports, newest complaint first; and the supports from a network.
create index complaint_support_supporter on complaint_support (supporter, complaint_id);
create index complaint_support_network on complaint_support (complaint_id, network_hash) where network_hash is not null;
