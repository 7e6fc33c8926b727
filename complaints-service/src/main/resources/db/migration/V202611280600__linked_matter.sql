-- The state of each matter of the Ombudsman whose links were stored last. An earlier one that arrives late, for instance from the
-- dead letters, is passed over. A matter from before this table has no row until its state changes.
create table linked_matter (
    matter_id     uuid   primary key,
    event_version bigint not null
);
