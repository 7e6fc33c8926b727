package id.penghubung.quality.improvements.followup;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static id.penghubung.quality.testing.SampleUnits.LEGAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.improvements.ImprovementScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Share and speed of the follow-up of a year, per unit (PermenPANRB 29/2022). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FollowUpTest {

    private static final String PATH = "/v1/quality/improvement-follow-up";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldCountTheActionsOfAYearForEachUnitAndSource() {
        // Given
        jdbc.update("delete from improvement where opened_year in (2012, 2013)");
        stored(HOSPITAL, "SURVEY", "2012-01-10", "2012-03-10", "2012-01-30", "VERIFIED");
        stored(HOSPITAL, "SURVEY", "2012-02-01", "2012-03-01", "2012-03-12", "COMPLETED");
        stored(HOSPITAL, "ASSESSMENT", "2012-12-31", "2013-02-01", null, "OPEN");
        stored(HOSPITAL, "ASSESSMENT", "2012-05-01", "2012-06-01", null, "CANCELLED");
        stored(HOSPITAL, "SURVEY", "2013-01-01", "2013-02-01", null, "OPEN");
        stored(LEGAL, "FORUM", "2012-01-01", "2012-02-01", "2012-01-02", "VERIFIED");

        // When
        var year = ImprovementScenario.bureau().get(PATH + "?year=2012");

        // Then
        year.then()
                .statusCode(200)
                .body("items.unitCode", contains(HOSPITAL, LEGAL))
                .body("items[0].total.opened", equalTo(3))
                .body("items[0].total.followedUp", equalTo(2))
                .body("items[0].total.onTime", equalTo(1))
                .body("items[0].total.late", equalTo(2))
                .body("items[0].total.sharePercent", equalTo(66.67f))
                .body("items[0].total.averageDays", equalTo(30.0f))
                .body("items[0].sources.source", contains("ASSESSMENT", "SURVEY"))
                .body("items[0].sources[1].figures.sharePercent", equalTo(100.0f));
        ImprovementScenario.as(Tokens.officerOf(SampleUnits.SECRETARIAT))
                .get(PATH + "?year=2012")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].unitCode", equalTo(LEGAL));
    }

    @Test
    void shouldPageTheUnitsAndRejectAYearThatCannotBe() {
        jdbc.update("delete from improvement where opened_year = 2011");
        stored(HOSPITAL, "SURVEY", "2011-01-01", "2011-02-01", null, "OPEN");
        stored(LEGAL, "SURVEY", "2011-01-01", "2011-02-01", null, "OPEN");

        String next =
                ImprovementScenario.bureau().get(PATH + "?year=2011&limit=1").path("next");

        ImprovementScenario.bureau()
                .queryParam("cursor", next)
                .get(PATH + "?year=2011&limit=1")
                .then()
                .body("items.unitCode", contains(LEGAL));
        ImprovementScenario.bureau()
                .get(PATH + "?year=99999")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?year"));
    }

    private void stored(
            String unit, String source, String openedOn, String dueOn, @Nullable String completedOn, String state) {
        boolean pending = state.equals("OPEN");
        jdbc.update(
                """
                insert into improvement (id, unit_code, source, reference, finding, owner, due_on, state, completed_on, opened_on,
                    opened_at, next_reminder_on, changed_by, changed_at, version)
                values (uuidv7(), ?, ?, ?, 'f', 'o', ?, ?, ?, ?, now(), ?, 'x', now(), 0)
                """,
                unit,
                source,
                UUID.randomUUID().toString(),
                LocalDate.parse(dueOn),
                state,
                completedOn == null ? null : LocalDate.parse(completedOn),
                LocalDate.parse(openedOn),
                pending ? LocalDate.of(2999, 1, 1) : null);
    }
}
