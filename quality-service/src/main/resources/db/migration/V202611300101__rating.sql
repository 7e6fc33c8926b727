-- Documents by which the Ombudsman announces ratings. One document may rate many units.
create table rating_document (
    id        uuid        primary key,
    number    text        not null,
    issued_on date        not null,
    file_id   uuid        not null unique references stored_file,
    added_by  text        not null,
    added_at  timestamptz not null
);

-- Ratings of units by the Ombudsman, as its document states them: nothing is computed. The names of level and zone are those of the
-- time of the entry. A correction is another entry; the one before stays.
create table rating (
    id                uuid         primary key,
    unit_code         text         not null references unit,
    year              int          not null check (year between 2000 and 2999),
    method            text         not null check (method in ('COLOUR_ZONES', 'CLASSES', 'OPINION')),
    level             text         not null,
    level_name        text         not null,
    zone              text         check (zone in ('GREEN', 'YELLOW', 'RED')),
    maladministration boolean,
    score             numeric(5,2) check (score between 0 and 100),
    dimensions        jsonb        not null,
    as_in_document    boolean      not null,
    document_id       uuid         not null references rating_document,
    corrects          uuid         unique references rating,
    reason            text,
    entered_by        text         not null,
    entered_role      text         not null,
    entered_at        timestamptz  not null,
    superseded_at     timestamptz,
    published_at      timestamptz,
    published_by      text,
    version           bigint       not null,
    check ((method = 'OPINION') = (maladministration is not null)),
    check (method = 'OPINION' or score is not null),
    check ((corrects is null) = (reason is null)),
    check ((published_at is null) = (published_by is null))
);

create unique index rating_current on rating (unit_code, year) where superseded_at is null;
create index rating_current_id on rating (id) where superseded_at is null;
create index rating_current_year on rating (year, id) where superseded_at is null;
create index rating_entries on rating (unit_code, year, id);
create index rating_document_ratings on rating (document_id);

-- An entry never changes, whatever statement tries it: it can only be superseded and published.
create function keep_rating() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'rating % is kept', old.id using errcode = 'check_violation';
    end if;
    if (new.id, new.unit_code, new.year, new.method, new.level, new.level_name, new.zone, new.maladministration, new.score,
            new.dimensions, new.as_in_document, new.document_id, new.corrects, new.reason, new.entered_by, new.entered_role,
            new.entered_at)
        is distinct from
        (old.id, old.unit_code, old.year, old.method, old.level, old.level_name, old.zone, old.maladministration, old.score,
            old.dimensions, old.as_in_document, old.document_id, old.corrects, old.reason, old.entered_by, old.entered_role,
            old.entered_at) then
        raise exception 'rating % is kept', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger rating_guard before update or delete on rating for each row execute function keep_rating();
