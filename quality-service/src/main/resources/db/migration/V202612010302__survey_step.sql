-- Sums of all respondents of an open survey, taken each time that enough answers have come since the last time. Its figures are shown as of
-- the last step but one, so that neither two readings nor the closing show the answers of a few.
create table survey_step (
    survey_id          uuid   not null references survey (id),
    respondents        bigint not null,
    requirements       bigint not null,
    procedure          bigint not null,
    time               bigint not null,
    cost               bigint not null,
    product            bigint not null,
    competence         bigint not null,
    conduct            bigint not null,
    facilities         bigint not null,
    complaint_handling bigint not null,
    primary key (survey_id, respondents)
);
