package id.penghubung.quality.surveys.links;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.send;
import static id.penghubung.quality.surveys.SurveyApi.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.surveys.SurveyApi;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links are deleted when nothing needs them any more; until then a repeated answer is recognised. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LinkCleanupTest {

    private static final String OF_SURVEY = "select count(*) from survey_link where survey_id = ?";
    private static final String OF_ASSESSMENT = "select count(*) from assessment_link where assessment_id = ?";

    @Inject
    LinkCleanupJob job;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldDeleteUsedLinksOfASurveyOnceItIsClosed() {
        // Given
        String id = opened();
        List<String> tokens = tokens(id, 2);
        send(tokens.getFirst(), answer(4)).then().statusCode(201);
        jdbc.update(
                "update survey_link set expires_at = now() - interval '31 days' where survey_id = ?",
                UUID.fromString(id));
        job.clean();
        assertThat(count(OF_SURVEY, id)).isEqualTo(1);

        // When
        SurveyApi.close(id).then().statusCode(200);
        job.clean();

        // Then
        assertThat(count(OF_SURVEY, id)).isZero();
        SurveyApi.results(id).then().statusCode(200).body("respondents", equalTo(1));
    }

    @Test
    void shouldDeleteUsedLinksOfAnAssessmentOnceItIsConcluded() {
        // Given
        AssessmentScenario assessment = AssessmentScenario.evaluated();
        jdbc.update(
                "update assessment_link set expires_at = now() - interval '31 days' where assessment_id = ?",
                UUID.fromString(assessment.id()));
        job.clean();
        assertThat(count(OF_ASSESSMENT, assessment.id())).isEqualTo(6);

        // When
        assessment.object("maklumat").then().statusCode(200);
        assessment.decide("REJECTED", List.of()).then().statusCode(200);
        job.clean();

        // Then
        assertThat(count(OF_ASSESSMENT, assessment.id())).isZero();
    }

    @Test
    void shouldKeepUsedLinksThatExpiredAShortTimeAgo() {
        // Given
        String id = opened();
        send(tokens(id, 1).getFirst(), answer(4)).then().statusCode(201);
        jdbc.update(
                "update survey_link set expires_at = now() - interval '29 days' where survey_id = ?",
                UUID.fromString(id));
        SurveyApi.close(id).then().statusCode(200);

        // When
        job.clean();

        // Then
        assertThat(count(OF_SURVEY, id)).isEqualTo(1);
    }

    @Test
    void shouldFindUsedLinksFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, """
                insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
                insert into unit (code, agency_code, name, kind, audience, active) values ('banyak', 'banyak', 'u', 'X', 'PUBLIC', true);
                insert into survey (id, agency_code, unit_code, title, period_start, period_end, element_order, weights, state,
                    created_at, created_by, version)
                select gen_random_uuid(), 'banyak', 'banyak', 't', current_date, current_date, 'COMPLAINTS_EIGHTH', 'NINTHS', 'OPEN',
                    now(), 'x', 0 from generate_series(1, 50);
                insert into survey_link (id, survey_id, token_hash, key_id, channel, position, expires_at, used_on, answer_check)
                select gen_random_uuid(), s.id, decode(md5(s.id::text || n), 'hex'), 'k', 'MAIL', n, now(), current_date, 'x'
                from survey s, generate_series(1, 400) n where s.unit_code = 'banyak';
                analyze survey, survey_link
                """)) {
            QueryPlan used =
                    ManyStandards.plan(tables, SurveyLinkTable.DELETE_USED, List.of("2026-01-01T00:00:00Z", 1000));

            assertThat(used.uses("survey_link_used")).as(used.toString()).isTrue();
        }
    }

    private long count(String sql, String id) {
        return jdbc.one(sql, row -> row.getLong(1), UUID.fromString(id));
    }
}
