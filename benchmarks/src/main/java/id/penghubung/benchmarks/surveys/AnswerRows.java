package id.penghubung.benchmarks.surveys;

import id.penghubung.benchmarks.stack.Databases;

/** Loads answers with their running sums into the database, as if quality-service had counted them one by one. */
final class AnswerRows {

    static final String COUNT = "select count(*) from survey_answer where survey_id = '%s'";

    /** The index of a survey, counted from its answers. */
    static final String INDEX = """
            select round(sum(requirements + procedure + time + cost + product + competence + conduct + facilities
                + complaint_handling) * 25::numeric / (9 * count(*)), 2)
            from survey_answer where survey_id = '%s'
            """;

    private static final String ANSWERS = """
            insert into survey_answer (id, survey_id, requirements, procedure, time, cost, product, competence, conduct, facilities,
                complaint_handling, age_group, gender, education, occupation, channel, answered_on)
            select gen_random_uuid(), '%1$s', 1 + floor(random() * 4), 1 + floor(random() * 4), 1 + floor(random() * 4),
                1 + floor(random() * 4), 1 + floor(random() * 4), 1 + floor(random() * 4), 1 + floor(random() * 4),
                1 + floor(random() * 4), 1 + floor(random() * 4),
                (array['UNDER_17', 'FROM_17_TO_25', 'FROM_26_TO_35', 'FROM_36_TO_45', 'FROM_46_TO_55', 'OVER_55', 'NOT_STATED'])
                    [1 + floor(random() * 7)],
                (array['FEMALE', 'MALE', 'NOT_STATED'])[1 + floor(random() * 3)],
                (array['PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY', 'DIPLOMA', 'BACHELOR', 'POSTGRADUATE', 'NOT_STATED'])
                    [1 + floor(random() * 7)],
                (array['CIVIL_SERVANT', 'SOLDIER_OR_POLICE', 'EMPLOYEE', 'SELF_EMPLOYED', 'FARMER_OR_FISHER', 'STUDENT', 'HOMEMAKER',
                    'OTHER', 'NOT_STATED'])[1 + floor(random() * 9)],
                'PAPER', current_date
            from generate_series(1, %2$d)
            """;

    /** As quality-service spreads them: sixteen stripes of each group. */
    private static final String SUMS = """
            insert into survey_sum (survey_id, dimension, group_code, stripe, respondents, requirements, procedure, time, cost, product,
                competence, conduct, facilities, complaint_handling)
            select a.survey_id, g.dimension, g.code, (hashtext(a.id::text) & 15)::smallint as part, count(*), sum(requirements),
                sum(procedure), sum(time), sum(cost), sum(product), sum(competence), sum(conduct), sum(facilities),
                sum(complaint_handling)
            from survey_answer a cross join lateral (values ('ALL', ''), ('AGE_GROUP', a.age_group), ('GENDER', a.gender),
                ('EDUCATION', a.education), ('OCCUPATION', a.occupation)) as g (dimension, code)
            where a.survey_id = '%s' group by a.survey_id, g.dimension, g.code, part
            """;

    private static final String SUGGESTIONS = """
            insert into survey_suggestion (id, survey_id, suggestion, received_on)
            select gen_random_uuid(), survey_id, 'Loket perlu ditambah pada hari Senin.', answered_on
            from survey_answer where survey_id = '%s' and random() < 0.1
            """;

    private AnswerRows() {}

    static void load(Databases databases, String survey, int answers) {
        databases.execute(Databases.QUALITY, ANSWERS.formatted(survey, answers));
        databases.execute(Databases.QUALITY, SUMS.formatted(survey));
        databases.execute(Databases.QUALITY, SUGGESTIONS.formatted(survey));
        databases.execute(Databases.QUALITY, "analyze survey_answer, survey_sum, survey_suggestion");
    }
}
