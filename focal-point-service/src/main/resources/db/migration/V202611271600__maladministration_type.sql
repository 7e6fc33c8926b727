-- Types of maladministration, in all their versions. A version ends where the next one begins, or where the type is no longer
-- used. revision grows with each change of a type, for If-Match. end_basis is the regulation that ends a version.
create table maladministration_type (
    id          bigint generated always as identity primary key,
    code        text   not null check (code ~ '^[a-z][a-z0-9-]*$'),
    name        text   not null check (name <> ''),
    basis       text   not null,
    valid_from  date   not null,
    valid_until date,
    revision    bigint not null check (revision >= 1),
    changed_by  text,
    end_basis   text,
    ended_by    text,
    check (valid_until is null or valid_until >= valid_from),
    check (valid_until is not null or (end_basis is null and ended_by is null)),
    unique (code, valid_from)
);
