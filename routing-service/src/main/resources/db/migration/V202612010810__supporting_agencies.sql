-- The agencies that support the responsible one, as the coordinator or the regional secretary decided; null if it works alone.
alter table routing_decision add column supporting_agencies jsonb;
