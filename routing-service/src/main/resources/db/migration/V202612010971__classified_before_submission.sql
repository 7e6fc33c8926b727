-- What the coordinator found about a complaint whose submission was a dead letter then: whether it accuses staff, null if that is not known,
-- and the agency that it accuses, if that was corrected. Codes only. The table is new in this release.
alter table ended_complaint drop constraint ended_complaint_ending_check;
alter table ended_complaint add constraint ended_complaint_ending_check
    check (ending in ('WITHDRAWN', 'ARCHIVED', 'ERASED', 'MERGED', 'UNMERGED', 'CLASSIFIED'));
alter table ended_complaint
    add column oversight boolean,
    add column accused_corrected boolean not null default false,
    add column accused_agency text;
