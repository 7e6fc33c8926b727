-- The order of requests for clarification and summonses, the decision about an answer, and the right to answer, which an
-- unanswered second request forfeits.
alter table ombudsman_letter
    add column follows_letter_id      uuid references ombudsman_letter (id),
    add column summons_ordinal        int         check (summons_ordinal between 1 and 3),
    add column hearing_at             timestamptz,
    add column hearing_place          text,
    add column attendance             text        check (attendance in ('APPEARED', 'ABSENT')),
    add column attendance_note        text,
    add column attendance_recorded_at timestamptz,
    add column police_help_on         date,
    add column police_help_document   text,
    add column review_outcome         text        check (review_outcome in ('ACCEPTED', 'INSUFFICIENT')),
    add column review_reason          text,
    add column review_missing         text,
    add column reviewed_by            text,
    add column reviewed_at            timestamptz,
    add column forfeited_at           timestamptz,
    add column event_version          bigint      not null default 0,
    drop constraint ombudsman_letter_demand_check,
    add constraint ombudsman_letter_demand_check
        check (demand in ('CLARIFICATION', 'SECOND_CLARIFICATION', 'SUMMONS', 'CORRECTIVE_ACTION', 'RECOMMENDATION',
                          'OTHER')),
    add constraint ombudsman_letter_summons_check
        check ((demand is not distinct from 'SUMMONS') = (summons_ordinal is not null)
               and (summons_ordinal is null) = (hearing_at is null)
               and (hearing_at is null) = (hearing_place is null)),
    add constraint ombudsman_letter_police_help_check
        check (police_help_on is null or (summons_ordinal = 3 and attendance = 'ABSENT')),
    add constraint ombudsman_letter_review_check
        check (review_outcome is null or (answered and reviewed_by is not null)),
    add constraint ombudsman_letter_forfeiture_check
        check (forfeited_at is null or demand = 'SECOND_CLARIFICATION');

-- One letter follows another.
create unique index ombudsman_letter_follows on ombudsman_letter (follows_letter_id);
