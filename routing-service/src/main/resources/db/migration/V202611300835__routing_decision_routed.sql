-- Decisions by time, from which suggestions are learned, newest first. What an attempt that was ended has left is removed first.
drop index concurrently if exists routing_decision_routed;
create index concurrently routing_decision_routed on routing_decision (decided_at, id) where outcome = 'ROUTED';
