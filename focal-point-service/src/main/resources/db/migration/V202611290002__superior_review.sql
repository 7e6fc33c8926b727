-- The superior decides about an answer when the reporter asks: the head of the agency, or the regional secretary where the head answered,
-- the complaint accuses staff, or there is no head. The reason of the reporter is in the record of the case only.
create table superior_review (
    case_id      uuid        primary key references agency_case (id),
    complaint_id uuid        not null,
    agency_code  text        not null,
    level        text        not null check (level in ('AGENCY_HEAD', 'SECRETARY')),
    requested_at timestamptz not null,
    due_at       timestamptz not null,
    decision     text        check (decision in ('ANSWER_STANDS', 'REOPEN', 'LAPSED')),
    decided_at   timestamptz,
    check ((decision is null) = (decided_at is null))
);
create index superior_review_complaint on superior_review (complaint_id);
create index superior_review_of_head on superior_review (agency_code, due_at, case_id) where decision is null and level = 'AGENCY_HEAD';
create index superior_review_open on superior_review (due_at, case_id) where decision is null;

-- Requests of earlier releases wait too. Who answered is not looked up here: the secretary may decide each.
insert into superior_review (case_id, complaint_id, agency_code, level, requested_at, due_at)
select c.id, c.complaint_id, c.agency_code, 'SECRETARY', min(e.at), now() + interval '14 days'
from case_entry e join agency_case c on c.id = e.case_id
where e.type = 'SUPERIOR_REVIEW_REQUESTED' and c.status = 'RESOLVED'
group by c.id;
