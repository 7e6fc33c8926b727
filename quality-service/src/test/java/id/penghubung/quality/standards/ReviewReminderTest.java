package id.penghubung.quality.standards;

import static id.penghubung.quality.testing.SampleUnits.WELFARE;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Standards are reviewed every twelve months (PermenPANRB 15/2014); unit, head and bureau are reminded. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReviewReminderTest {

    private static final String SECRETARIAT_HEAD = Tokens.headOf(SampleUnits.SECRETARIAT);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Inject
    ReviewReminderJob job;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
        String tag = StandardScenario.as(SECRETARIAT_HEAD)
                .get("/v1/units/{code}/contact", WELFARE)
                .header("ETag");
        StandardScenario.as(SECRETARIAT_HEAD)
                .header("If-Match", tag)
                .body(Map.of("unitAddress", "kesra@example.org", "headAddress", "kabag.kesra@example.org"))
                .put("/v1/units/{code}/contact", WELFARE)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRemindUnitHeadAndBureauThirtyDaysBeforeAndOnTheDay() {
        // Given
        String service = published("Bantuan hibah");
        due(service, today.plusDays(30), today);

        // When
        job.remind();
        job.remind();

        // Then
        assertThat(mailsAbout("Bantuan hibah"))
                .containsExactlyInAnyOrder("kesra@example.org", "kabag.kesra@example.org", Backends.BUREAU);
        assertThat(nextReminder(service)).isEqualTo(today.plusDays(30));
    }

    @Test
    void shouldRemindAgainEveryThirtyDaysWhileTheReviewIsLate() {
        // Given
        String service = published("Bantuan rumah ibadah");
        due(service, today.minusDays(1), today);

        // When
        job.remind();

        // Then
        assertThat(nextReminder(service)).isEqualTo(today.plusDays(30));
        assertThat(jdbc.list(
                        "select facts ->> 'late' from mail where facts ->> 'service' = 'Bantuan rumah ibadah'",
                        row -> row.getString(1)))
                .hasSize(3)
                .containsOnly("true");
    }

    @Test
    void shouldNotRemindOfAStandardThatWasReviewed() {
        // Given
        String service = published("Beasiswa daerah");
        due(service, today.plusDays(10), today);
        String tag = StandardScenario.as(SECRETARIAT_HEAD)
                .get("/v1/services/{code}/standards/1", service)
                .header("ETag");
        StandardScenario.as(SECRETARIAT_HEAD)
                .header("If-Match", tag)
                .body(Map.of("outcome", "KEEP", "remark", "Masih sesuai"))
                .post("/v1/services/{code}/standards/1/review", service)
                .then()
                .statusCode(200);

        // When
        job.remind();

        // Then
        assertThat(mailsAbout("Beasiswa daerah")).isEmpty();
    }

    private static String published(String name) {
        String code = "kesra-" + UUID.randomUUID().toString().substring(0, 8);
        StandardScenario.as(SECRETARIAT_HEAD)
                .body(Map.of("code", code, "unitCode", WELFARE, "name", name))
                .post("/v1/services")
                .then()
                .statusCode(201);
        StandardScenario.as(SECRETARIAT_HEAD)
                .body(Map.of("components", StandardScenario.complete()))
                .post("/v1/services/{code}/standards", code)
                .then()
                .statusCode(201);
        StandardScenario.as(SECRETARIAT_HEAD)
                .header("If-Match", "\"0\"")
                .body(Map.of("forumId", ForumScenario.discussing(SECRETARIAT_HEAD, WELFARE, code, 1)))
                .post("/v1/services/{code}/standards/1/consultation", code)
                .then()
                .statusCode(200);
        StandardScenario.as(SECRETARIAT_HEAD)
                .header("If-Match", "\"1\"")
                .body(Map.of("decreeNumber", "SK-1", "decreeDate", StandardScenario.day()))
                .post("/v1/services/{code}/standards/1/publication", code)
                .then()
                .statusCode(200);
        return code;
    }

    /** Moves the review as if the standard had been published earlier. */
    private void due(String service, LocalDate dueOn, LocalDate reminderOn) {
        jdbc.update("""
                update standard set review_due_on = ?, next_reminder_on = ?
                where service_id = (select id from public_service where code = ?)
                """, dueOn, reminderOn, service);
    }

    private LocalDate nextReminder(String service) {
        return jdbc.one("""
                select next_reminder_on from standard
                where service_id = (select id from public_service where code = ?)
                """, row -> row.getObject(1, LocalDate.class), service);
    }

    private List<String> mailsAbout(String service) {
        return jdbc.list(
                "select address from mail where kind = 'STANDARD_REVIEW_DUE' and facts ->> 'service' = ?",
                row -> row.getString(1),
                service);
    }
}
