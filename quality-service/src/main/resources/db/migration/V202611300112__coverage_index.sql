-- The surveys of a unit in a year, and the forum that it prepares, for the coverage.
create index survey_unit_period on survey (unit_code, period_end);
create index forum_unrecorded_unit on forum (unit_code, id) where record is null;
