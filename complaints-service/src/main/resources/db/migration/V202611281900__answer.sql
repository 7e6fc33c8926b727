-- What follows an answer: its dispute, its acceptance, and the request to the superior. Columns without a default rewrite no rows.
alter table complaint
    add column answered_at           timestamptz,
    add column answer_upheld         boolean,
    add column disputes              integer,
    add column answer_accepted       boolean,
    add column superior_review_at    timestamptz,
    add column reporter_reply_due_at timestamptz;
