-- How a due date was calculated, as data: texts in two languages were the largest part of what a lifecycle wrote. Rows of earlier
-- releases keep their texts. round is that of the case at the agency; deadlines of the complaint itself have none.
alter table complaint_deadline_text
    alter column explanation_id drop not null,
    alter column explanation_en drop not null,
    add column round              int,
    add column amount             int,
    add column unit               text,
    add column basis              text,
    add column counted_from       text,
    add column started_at         timestamptz,
    add column weekend_days       int,
    add column holidays           int,
    add column joint_leave_days   int,
    add column closed_days        int,
    add column suspensions        int,
    add column given_back_minutes int,
    add column minutes_per_day    int,
    add column pausable           boolean,
    add column provisional        boolean,
    add column previous_due_at    timestamptz,
    add column rule_change        text;
