-- Outside bodies, to which the reporter of a complaint is pointed for which the regency is not responsible.
create table outside_body (
    code    text   primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 64),
    name    text   not null check (name <> ''),
    handles text   not null check (handles <> ''),
    version bigint not null
);
