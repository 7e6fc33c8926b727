-- The orders of a period, of all agencies and of one, for the compliance figures.
create index ombudsman_action_issued on ombudsman_action (issued_on);
create index ombudsman_action_agency_issued on ombudsman_action (agency_code, issued_on);
