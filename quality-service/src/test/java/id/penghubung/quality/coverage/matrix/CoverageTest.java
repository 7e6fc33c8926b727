package id.penghubung.quality.coverage.matrix;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coverage of a year: which unit has kept which obligation, what is late, and the next step with its owner. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoverageTest {

    private static final int THIS_YEAR =
            LocalDate.now(ZoneId.of("Asia/Makassar")).getYear();
    private static final int LAST_YEAR = THIS_YEAR - 1;

    @Inject
    Jdbc jdbc;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private String unit = "";

    @BeforeEach
    void publishUnit() {
        unit = SampleUnits.publishNew("Dinas Uji Cakupan");
    }

    @Test
    void shouldNameTheFirstStepsOfAUnitThatHasNothingYet() {
        // Given
        String officer = Tokens.officerOf(unit);

        // When
        Response coverage = coverage(officer, THIS_YEAR);

        // Then
        coverage.then()
                .statusCode(200)
                .body("units.unitCode", contains(unit))
                .body(cell("STANDARD") + ".state", equalTo("MISSING"))
                .body(cell("STANDARD") + ".nextStep.code", equalTo("ADD_SERVICE"))
                .body(cell("PLEDGE") + ".nextStep.code", equalTo("WRITE_PLEDGE"))
                .body(cell("FORUM") + ".nextStep.code", equalTo("PREPARE_FORUM"))
                .body(cell("FORUM") + ".nextStep.owner", equalTo("UNIT"))
                .body(cell("SURVEY") + ".nextStep.code", equalTo("OPEN_SURVEY"))
                .body(cell("ASSESSMENT") + ".nextStep.code", equalTo("OPEN_ASSESSMENT"))
                .body(cell("RATING") + ".nextStep.owner", equalTo("OMBUDSMAN"))
                .body(cell("ACTIONS_ON_TIME") + ".state", equalTo("DONE"));
    }

    /** PermenPANRB 14/2017 and 16/2017 and UU 25/2009 Art. 22: each year, so what is not done at its end is late. */
    @Test
    void shouldCallLateWhatWasNotDoneInAnEarlierYear() {
        // Given
        String bureau = Tokens.qualityCoordinator();

        // When
        Response coverage = coverage(bureau, LAST_YEAR);

        // Then
        coverage.then()
                .body(cell("FORUM") + ".state", equalTo("LATE"))
                .body(cell("SURVEY") + ".state", equalTo("LATE"))
                .body(cell("PLEDGE") + ".state", equalTo("LATE"))
                .body(cell("RATING") + ".state", equalTo("MISSING"))
                .body("columns.find { it.column == 'FORUM' }.dueOn", equalTo(LAST_YEAR + "-12-31"))
                .body("columns.find { it.column == 'FORUM' }.late", greaterThan(0));
    }

    /** UU 25/2009 Art. 22: a pledge is signed, set by a decree and published. */
    @Test
    void shouldFollowAPledgeFromTheTextToItsPublication() {
        // Given
        String pledge = as(Tokens.headOf(unit))
                .body(Map.of("unitCode", unit, "text", "Kami sanggup menyelenggarakan pelayanan sesuai standar."))
                .post("/v1/pledges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        nextStepOfPledge().then().body(cell("PLEDGE") + ".nextStep.code", equalTo("SIGN_PLEDGE"));
        step(
                pledge,
                0,
                "signature",
                Map.of("signatory", "Rudi", "position", "Kepala Dinas", "signedOn", today.toString()));
        nextStepOfPledge().then().body(cell("PLEDGE") + ".nextStep.code", equalTo("DECREE_PLEDGE"));
        step(pledge, 1, "decree", Map.of("decreeNumber", "SK-1", "decreeDate", today.toString()));
        nextStepOfPledge()
                .then()
                .body(cell("PLEDGE") + ".state", equalTo("MISSING"))
                .body(cell("PLEDGE") + ".nextStep.code", equalTo("PUBLISH_PLEDGE"))
                .body(cell("PLEDGE") + ".nextStep.owner", equalTo("HEAD"));

        // When
        step(pledge, 2, "publication", Map.of("media", List.of("Papan di loket")));

        // Then
        nextStepOfPledge()
                .then()
                .body(cell("PLEDGE") + ".state", equalTo("DONE"))
                .body(cell("PLEDGE") + ".doneOn", equalTo(today.toString()));
        coverage(Tokens.headOf(unit), LAST_YEAR).then().body(cell("PLEDGE") + ".state", equalTo("LATE"));
    }

    /** PermenPANRB 15/2014: standards are reviewed; a service whose review is late makes the column late. */
    @Test
    void shouldCallAStandardLateWhoseReviewIsLate() {
        // Given
        String service = publishedStandard();
        coverage(Tokens.officerOf(unit), THIS_YEAR).then().body(cell("STANDARD") + ".state", equalTo("DONE"));

        // When
        jdbc.update("update standard set review_due_on = ? where service_id = ?::uuid", today.minusDays(1), service);

        // Then
        coverage(Tokens.officerOf(unit), THIS_YEAR)
                .then()
                .body(cell("STANDARD") + ".state", equalTo("LATE"))
                .body(cell("STANDARD") + ".nextStep.code", equalTo("REVIEW_STANDARD"));
        coverage(Tokens.officerOf(unit), LAST_YEAR)
                .then()
                .body(cell("STANDARD") + ".nextStep.code", not(equalTo("ADD_SERVICE")));
    }

    /** PermenPANRB 14/2017: a survey each year. One without an answer is none. */
    @Test
    void shouldCountAClosedSurveyWithAnswersInTheYearOfItsPeriod() {
        // Given
        String empty = survey(false);
        coverage(Tokens.officerOf(unit), LAST_YEAR)
                .then()
                .body(cell("SURVEY") + ".nextStep.code", equalTo("CLOSE_SURVEY"));
        close(empty);
        String answered = survey(true);

        // When
        Response open = coverage(Tokens.officerOf(unit), LAST_YEAR);
        close(answered);

        // Then
        open.then().body(cell("SURVEY") + ".state", equalTo("LATE"));
        coverage(Tokens.officerOf(unit), LAST_YEAR)
                .then()
                .body(cell("SURVEY") + ".state", equalTo("DONE"))
                .body(cell("SURVEY") + ".nextStep.code", equalTo("PUBLISH_SURVEY"));
        coverage(Tokens.officerOf(unit), THIS_YEAR).then().body(cell("SURVEY") + ".state", equalTo("MISSING"));
    }

    /** PermenPANRB 16/2017: a forum each year; it counts from the signature of its record. */
    @Test
    void shouldCountAForumFromItsSignedRecord() {
        // Given
        UUID forum = UUID.randomUUID();
        jdbc.update("""
                insert into forum (id, unit_code, state, topic, subject, preparation, held_on, session, announced_at, changed_by,
                    changed_at, version)
                values (?, ?, 'HELD', 't', 'DRAFT_POLICY', '{}', ?, '{}', now(), 'x', now(), 0)
                """, forum, unit, today);
        coverage(Tokens.officerOf(unit), THIS_YEAR)
                .then()
                .body(cell("FORUM") + ".state", equalTo("MISSING"))
                .body(cell("FORUM") + ".nextStep.code", equalTo("RECORD_FORUM"));

        // When
        jdbc.update("update forum set state = 'RECORDED', record = '{}' where id = ?", forum);

        // Then
        coverage(Tokens.officerOf(unit), THIS_YEAR)
                .then()
                .body(cell("FORUM") + ".state", equalTo("DONE"))
                .body(cell("FORUM") + ".doneOn", equalTo(today.toString()))
                .body(cell("FORUM") + ".nextStep.code", equalTo("PUBLISH_FORUM"));
    }

    /** PermenPANRB 29/2022: F-01 of the unit, F-02 of an evaluator, an objection, and the conclusion by the bureau. */
    @Test
    void shouldFollowTheAssessmentThatIsFurthestBehind() {
        // Given
        assessment("CONCLUDED", LAST_YEAR);
        coverage(Tokens.officerOf(unit), LAST_YEAR)
                .then()
                .body(cell("ASSESSMENT") + ".state", equalTo("DONE"))
                .body(cell("ASSESSMENT") + ".doneOn", equalTo(today.toString()));
        coverage(Tokens.officerOf(unit), THIS_YEAR)
                .then()
                .body(cell("ASSESSMENT") + ".nextStep.code", equalTo("OPEN_ASSESSMENT"));

        // When
        assessment("SUBMITTED", LAST_YEAR);

        // Then
        coverage(Tokens.officerOf(unit), LAST_YEAR)
                .then()
                .body(cell("ASSESSMENT") + ".state", equalTo("LATE"))
                .body(cell("ASSESSMENT") + ".nextStep.code", equalTo("EVALUATE"))
                .body(cell("ASSESSMENT") + ".nextStep.owner", equalTo("EVALUATOR"));
    }

    @Test
    void shouldCallActionsLateUntilTheLastLateOneIsCompleted() {
        // Given
        action(today.plusDays(5));
        coverage(Tokens.officerOf(unit), today.plusDays(5).getYear())
                .then()
                .body(cell("ACTIONS_ON_TIME") + ".state", equalTo("DONE"))
                .body(cell("ACTIONS_ON_TIME") + ".nextStep.code", equalTo("COMPLETE_ACTIONS"));
        UUID late = action(today.minusDays(1));
        int yearOfLate = today.minusDays(1).getYear();
        coverage(Tokens.officerOf(unit), yearOfLate)
                .then()
                .body(cell("ACTIONS_ON_TIME") + ".state", equalTo("LATE"))
                .body(cell("ACTIONS_ON_TIME") + ".nextStep.code", equalTo("COMPLETE_LATE_ACTIONS"))
                .body(cell("ACTIONS_ON_TIME") + ".nextStep.owner", equalTo("UNIT"));

        // When
        jdbc.update(
                "update improvement set state = 'COMPLETED', completed_on = ?, next_reminder_on = null where id = ?",
                today,
                late);

        // Then
        coverage(Tokens.officerOf(unit), yearOfLate).then().body(cell("ACTIONS_ON_TIME") + ".state", equalTo("DONE"));
    }

    @Test
    void shouldCountARatingOfTheYear() {
        // Given
        String document = given().auth()
                .oauth2(Tokens.ombudsman())
                .multiPart("number", "B/1")
                .multiPart("issuedOn", "2024-12-10")
                .multiPart("file", "hasil.pdf", SampleFiles.pdf())
                .post("/v1/rating-documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        as(Tokens.ombudsman())
                .body(Map.of(
                        "unitCode",
                        unit,
                        "year",
                        2024,
                        "entry",
                        Map.of("level", "A", "score", 93.67, "documentId", document)))
                .post("/v1/ratings")
                .then()
                .statusCode(201);

        // Then
        coverage(Tokens.ombudsman(), 2024)
                .then()
                .body(cell("RATING") + ".state", equalTo("DONE"))
                .body(cell("RATING") + ".nextStep.code", equalTo("PUBLISH_RATING"));
        coverage(Tokens.ombudsman(), 2023).then().body(cell("RATING") + ".state", equalTo("MISSING"));
    }

    private String cell(String column) {
        return "units.find { it.unitCode == '" + unit + "' }.cells.find { it.column == '" + column + "' }";
    }

    private Response nextStepOfPledge() {
        return coverage(Tokens.officerOf(unit), THIS_YEAR);
    }

    private void step(String pledge, int version, String step, Map<String, ?> body) {
        as(Tokens.headOf(unit))
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/pledges/{id}/{step}", pledge, step)
                .then()
                .statusCode(200);
    }

    /** Stores a service with a standard in force, and returns the id of the service. */
    private String publishedStandard() {
        UUID service = UUID.randomUUID();
        jdbc.update(
                "insert into public_service (id, code, unit_code, name, version, created_at) values (?, ?, ?,"
                        + " 'Layanan', 0, now())",
                service,
                unit + "-layanan",
                unit);
        jdbc.update("""
                insert into standard (id, service_id, number, state, components, forum, consulted_on, decree_number, decree_date,
                    published_at, review_due_on, next_reminder_on, changed_by, changed_at, version)
                values (gen_random_uuid(), ?, 1, 'PUBLISHED', '{}', 'f', current_date, 'd', current_date, now(), ?, ?, 'x', now(), 0)
                """, service, today.plusDays(300), today.plusDays(270));
        return service.toString();
    }

    /** Stores an open survey of the last year. */
    private String survey(boolean answered) {
        UUID survey = UUID.randomUUID();
        jdbc.update("""
                insert into survey (id, agency_code, unit_code, title, period_start, period_end, element_order, weights, state,
                    created_at, created_by, version)
                values (?, ?, ?, 't', ?, ?, 'COMPLAINTS_EIGHTH', 'NINTHS', 'OPEN', now(), 'x', 0)
                """, survey, unit, unit, LocalDate.of(LAST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
        if (answered) {
            jdbc.update("insert into survey_sum values (?, 'ALL', '', 0, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4)", survey);
        }
        return survey.toString();
    }

    /** Stores an assessment with an instrument of its own. */
    private void assessment(String state, int year) {
        UUID instrument = UUID.randomUUID();
        jdbc.update("""
                insert into assessment_instrument (id, code, year, kind, title, content, state, changed_by, changed_at, version)
                values (?, ?, ?, 'KPI', 't', '{}', 'RELEASED', 'x', now(), 1)
                """, instrument, instrument.toString(), year);
        boolean concluded = state.equals("CONCLUDED");
        jdbc.update(
                """
                insert into assessment (id, instrument_id, unit_code, state, self_scores, self_signature, scores, signature,
                    objection_until, index_value, category, concluded_at, changed_by, changed_at, version)
                values (gen_random_uuid(), ?, ?, ?, '[]', '{}', '[]', ?::jsonb, ?, ?::numeric, ?, ?, 'x', now(), 0)
                """,
                instrument,
                unit,
                state,
                concluded ? "{}" : null,
                concluded ? Instant.now() : null,
                concluded ? "4.25" : null,
                concluded ? "A-" : null,
                concluded ? Instant.now() : null);
    }

    /** Stores an open improvement action. */
    private UUID action(LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into improvement (id, unit_code, source, reference, finding, owner, due_on, state, opened_on, opened_at,
                    next_reminder_on, changed_by, changed_at, version)
                values (?, ?, 'SURVEY', ?, 'f', 'o', ?, 'OPEN', ?, now(), ?, 'x', now(), 0)
                """, id, unit, id.toString(), dueOn, today.minusDays(30), LocalDate.of(2999, 1, 1));
        return id;
    }

    private void close(String survey) {
        jdbc.update(
                "update survey set state = 'CLOSED', closed_at = now(), closed_by = 'x' where id = ?::uuid", survey);
    }

    private static Response coverage(String token, int year) {
        return as(token).get("/v1/quality/coverage?year=" + year);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
