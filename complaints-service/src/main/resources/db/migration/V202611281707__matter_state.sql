-- Whether a matter of the Ombudsman is closed: while one is open, the complaints that it links are not erased. An earlier state that
-- arrives late is passed over.
alter table linked_matter
    add column closed        boolean not null default false,
    add column state_version bigint  not null default 0;
