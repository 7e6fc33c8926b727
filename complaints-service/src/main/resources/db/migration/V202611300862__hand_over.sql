-- Complaints that the coordinator handed over to an outside body, and what came of it. Address, reference and notes are erased with the
-- complaint.
create table complaint_hand_over (
    complaint_id      uuid        primary key references complaint (id),
    outside_body      text        not null,
    outside_body_name text        not null,
    sent_to           text,
    sent_on           date        not null,
    reference         text,
    follow_up_on      date,
    handed_over_by    text        not null,
    handed_over_at    timestamptz not null,
    check (follow_up_on is null or follow_up_on > sent_on)
);

create index complaint_hand_over_follow_up on complaint_hand_over (follow_up_on, complaint_id) where follow_up_on is not null;

create table hand_over_follow_up (
    id           uuid        primary key,
    complaint_id uuid        not null references complaint_hand_over (complaint_id),
    note         text,
    added_by     text        not null,
    added_at     timestamptz not null
);

create index hand_over_follow_up_complaint on hand_over_follow_up (complaint_id, added_at, id);
