-- Used links of closed surveys and of concluded assessments, which are deleted some time after they have expired. The tables are new in this
-- release.
create index survey_link_used on survey_link (expires_at) where used_on is not null;
create index assessment_link_used on assessment_link (expires_at) where used_on is not null;
