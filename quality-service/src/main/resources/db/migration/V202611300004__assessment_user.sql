-- Single-use links for users of a unit. As for surveys, the token is not stored, and an answer has neither its link nor a time.
create table assessment_link (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    token_hash    bytea       not null unique,
    -- The key under which token and hash were computed.
    key_id        text        not null,
    expires_at    timestamptz not null,
    -- A day only: a time would tell which answer it was.
    used_on       date,
    -- Hash of the answer under the token, by which a repetition is recognized.
    answer_check  bytea,
    check ((used_on is null) = (answer_check is null))
);

create index assessment_link_assessment on assessment_link (assessment_id, id);
create index assessment_link_unused on assessment_link (expires_at) where used_on is null;

create table assessment_user_answer (
    -- Random, so that the order of the answers is not to be seen.
    id            uuid  primary key,
    assessment_id uuid  not null references assessment,
    answers       jsonb not null,
    answered_on   date  not null
);

create index assessment_user_answer_assessment on assessment_user_answer (assessment_id);

-- Running sums of the answers, kept in the transaction of each answer.
create table assessment_user_sum (
    assessment_id uuid   not null references assessment,
    question_code text   not null,
    respondents   bigint not null,
    total         bigint not null,
    primary key (assessment_id, question_code)
);

-- Answers of users are taken until the evaluation ends, whatever statement tries it.
create function reject_answer_of_evaluated_assessment() returns trigger language plpgsql as $$
begin
    if exists (select from assessment where id = new.assessment_id and state not in ('OPEN', 'SUBMITTED')) then
        raise exception 'assessment % takes no more answers', new.assessment_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger assessment_user_sum_guard before insert or update on assessment_user_sum
    for each row execute function reject_answer_of_evaluated_assessment();
