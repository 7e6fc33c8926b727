-- Past decisions by the time of their loading, for their deletion. What an attempt that was ended has left is removed first.
drop index concurrently if exists routing_history_loaded;
create index concurrently routing_history_loaded on routing_history (loaded_at);
