-- A consultation is about the components as they were when the record of the forum was signed: the time of both is kept.
alter table standard add column components_changed_at timestamptz;
alter table forum add column recorded_at timestamptz;
