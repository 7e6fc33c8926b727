-- Meetings to which an agency invites the reporter. Place and outcome are null after the erasure of the complaint.
create table complaint_meeting (
    id           uuid        primary key,
    complaint_id uuid        not null references complaint (id),
    round        int         not null,
    agency_code  text        not null,
    kind         text        not null check (kind in ('MEETING', 'SITE_VISIT')),
    state        text        not null
                             check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'HELD', 'MISSED', 'CANCELLED')),
    meets_at     timestamptz not null,
    place        text,
    outcome      text,
    changed_at   timestamptz not null
);

create index complaint_meeting_complaint on complaint_meeting (complaint_id);
