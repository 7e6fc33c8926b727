-- Failed access codes by client and by tracking number, both only as a hash; kept for a day.
create table access_attempt (
    who           uuid primary key,
    failures      int         not null,
    blocked_until timestamptz not null
);

create index access_attempt_blocked_until on access_attempt (blocked_until);
