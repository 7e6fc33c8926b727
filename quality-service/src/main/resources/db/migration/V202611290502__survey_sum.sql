-- Running sums of the answers, kept in the transaction of each answer: of all respondents, and of each group of the profile. An answer
-- adds to one stripe, chosen at random, so that respondents at the same time do not wait for one row. The figures are the sums over the
-- stripes; their cost does not grow with the answers.
create table survey_sum (
    survey_id          uuid     not null references survey (id),
    dimension          text     not null check (dimension in ('ALL', 'AGE_GROUP', 'GENDER', 'EDUCATION', 'OCCUPATION')),
    group_code         text     not null,
    stripe             smallint not null,
    respondents        bigint   not null,
    requirements       bigint   not null,
    procedure          bigint   not null,
    time               bigint   not null,
    cost               bigint   not null,
    product            bigint   not null,
    competence         bigint   not null,
    conduct            bigint   not null,
    facilities         bigint   not null,
    complaint_handling bigint   not null,
    primary key (survey_id, dimension, group_code, stripe)
) with (fillfactor = 50);
