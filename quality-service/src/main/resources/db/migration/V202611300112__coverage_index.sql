-- The surveys of a unit in a year, for the coverage.
create index survey_unit_period on survey (unit_code, period_end);
