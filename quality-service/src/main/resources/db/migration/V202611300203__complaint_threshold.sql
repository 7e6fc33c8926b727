-- How many complaints about one service in how many days open an action. No rule of law gives a number; the bureau changes it.
create table complaint_threshold (
    singleton  boolean     primary key default true check (singleton),
    complaints int         not null check (complaints between 2 and 1000),
    days       int         not null check (days between 1 and 366),
    version    bigint      not null default 0,
    changed_at timestamptz not null default now(),
    changed_by text
);

insert into complaint_threshold (complaints, days) values (5, 90);
