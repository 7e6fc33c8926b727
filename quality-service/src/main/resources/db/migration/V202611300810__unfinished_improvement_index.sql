-- The actions of a unit that are not finished, by their due dates, for the coverage.
create index improvement_unit_unfinished on improvement (unit_code, due_on) where state in ('OPEN', 'IN_PROGRESS', 'COMPLETED');
