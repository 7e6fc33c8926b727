-- One name for each thing in both kinds of meetings: the begin, and the function of a participant.
alter table ombudsman_settlement_meeting rename column planned_at to starts_at;
alter table coordination_participant rename column position to function;
