-- Lines of batches that officers keyed in while they were offline. A line that is sent again, also after its stored reply has expired,
-- is not keyed in twice.
create table assisted_batch_line (
    keyed_by     text        not null,
    client_id    text        not null,
    complaint_id uuid        not null references complaint (id) deferrable initially deferred,
    keyed_in_at  timestamptz not null,
    primary key (keyed_by, client_id)
);

create index assisted_batch_line_complaint on assisted_batch_line (complaint_id);
