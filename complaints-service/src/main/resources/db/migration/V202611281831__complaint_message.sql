-- The conversation about a complaint: between its reporter and an agency, or the coordinator. seq counts the messages of a complaint.
-- The text is null after the erasure of the complaint. written_by is the sign-in name of an officer or the coordinator; that of a
-- reporter is never stored, since the agency may read the messages of one whose name it must not know.
create table complaint_message (
    id           uuid        primary key,
    complaint_id uuid        not null references complaint (id),
    seq          int         not null,
    kind         text        not null
                             check (kind in ('MESSAGE', 'FOLLOW_UP', 'INTERIM_ANSWER', 'INFORMATION_REQUEST',
                                             'INFORMATION_PROVIDED', 'MEETING_PROPOSED', 'MEETING_ACCEPTED', 'MEETING_DECLINED',
                                             'MEETING_MOVED', 'MEETING_HELD', 'MEETING_MISSED', 'MEETING_CANCELLED')),
    sender       text        not null check (sender in ('REPORTER', 'AGENCY', 'COORDINATOR')),
    addressee    text        not null check (addressee in ('REPORTER', 'AGENCY', 'COORDINATOR')),
    agency_code  text,
    round        int,
    meeting_id   uuid        references complaint_meeting (id),
    text         text,
    written_by   text,
    sent_at      timestamptz not null,
    unique (complaint_id, seq),
    check ((sender = 'REPORTER') <> (addressee = 'REPORTER')),
    check (('AGENCY' in (sender, addressee)) = (agency_code is not null)),
    check ((agency_code is null) = (round is null)),
    check (sender <> 'REPORTER' or written_by is null)
);

create index complaint_message_meeting on complaint_message (meeting_id) where meeting_id is not null;
