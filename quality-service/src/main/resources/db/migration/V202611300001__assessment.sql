-- The assessment of a unit with an instrument. Scores are JSON values, checked against the instrument.
create table assessment (
    id              uuid        primary key,
    instrument_id   uuid        not null references assessment_instrument,
    unit_code       text        not null references unit,
    state           text        not null check (state in ('OPEN', 'SUBMITTED', 'EVALUATED', 'OBJECTED', 'CONCLUDED')),
    self_scores     jsonb       not null,
    self_signature  jsonb,
    scores          jsonb       not null,
    signature       jsonb,
    objection_until timestamptz,
    objection       jsonb,
    index_value     numeric(3, 2) check (index_value between 0 and 5),
    category        text,
    concluded_at    timestamptz,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    version         bigint      not null,
    unique (instrument_id, unit_code),
    check ((state = 'OPEN') = (self_signature is null)),
    check ((state in ('OPEN', 'SUBMITTED')) = (signature is null)),
    check ((signature is null) = (index_value is null) and (signature is null) = (category is null)
        and (signature is null) = (objection_until is null)),
    check (state <> 'OBJECTED' or objection is not null),
    check ((state = 'CONCLUDED') = (concluded_at is not null))
);

create index assessment_unit on assessment (unit_code, id);
create index assessment_instrument_page on assessment (instrument_id, id);

-- The figures of a concluded assessment never change, whatever statement tries it.
create function keep_concluded_assessment() returns trigger language plpgsql as $$
begin
    raise exception 'assessment % is concluded', old.id using errcode = 'check_violation';
end
$$;

create trigger assessment_guard before update on assessment
    for each row when (old.state = 'CONCLUDED') execute function keep_concluded_assessment();
