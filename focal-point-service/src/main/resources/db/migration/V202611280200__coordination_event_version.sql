-- Number of the events that were published about a meeting and about a decision, which order them for their consumers.
alter table coordination_meeting add column event_version bigint not null default 0;
alter table coordination_decision add column event_version bigint not null default 0;
