package id.penghubung.quality.improvements;

import static id.penghubung.quality.improvements.ImprovementScenario.completeNow;
import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units are reminded of their actions; head and organisation bureau are told once when one is late. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImprovementReminderTest {

    private static final String UNIT = "rsud@example.org";
    private static final String HEAD = "direktur@example.org";

    @Inject
    ImprovementReminderJob job;

    @Inject
    ImprovementActions actions;

    @Inject
    Jdbc jdbc;

    private final LocalDate today = ImprovementScenario.today();
    private final String finding = "Pengingat " + UUID.randomUUID();

    @BeforeEach
    void setAddresses() {
        SampleUnits.publishAll();
        String head = Tokens.headOf(HOSPITAL);
        ImprovementScenario.as(head)
                .header(
                        "If-Match",
                        ImprovementScenario.as(head)
                                .get("/v1/units/{code}/contact", HOSPITAL)
                                .header("ETag"))
                .body(Map.of("unitAddress", UNIT, "headAddress", HEAD))
                .put("/v1/units/{code}/contact", HOSPITAL)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRemindTheUnitBeforeTheDueDate() {
        // Given
        opened(today.plusDays(10));

        // When
        job.remind();
        job.remind();

        // Then
        assertThat(mails()).containsExactly(UNIT);
        assertThat(nextReminder()).isEqualTo(today.plusDays(10));
    }

    @Test
    void shouldRemindTheUnitOnTheDueDate() {
        // Given
        opened(today);

        // When
        job.remind();

        // Then
        assertThat(mails()).containsExactly(UNIT);
        assertThat(nextReminder()).isEqualTo(today.plusDays(1));
    }

    @Test
    void shouldEscalateALateActionToHeadAndBureauOnce() {
        // Given
        String id = opened(today.minusDays(1));
        job.remind();
        jdbc.update("update improvement set next_reminder_on = ? where id = ?", today, UUID.fromString(id));

        // When
        job.remind();

        // Then
        assertThat(mails()).containsExactlyInAnyOrder(UNIT, HEAD, Backends.BUREAU, UNIT);
        assertThat(nextReminder()).isEqualTo(today.plusDays(14));
        assertThat(ImprovementScenario.read(id).<String>path("escalatedOn")).isEqualTo(today.toString());
    }

    @Test
    void shouldNotRemindOfACompletedAction() {
        // Given
        completeNow(opened(today.plusDays(1))).then().statusCode(200);

        // When
        job.remind();

        // Then
        assertThat(mails()).isEmpty();
    }

    private String opened(LocalDate dueOn) {
        actions.open(new NewImprovement(
                ImprovementSource.ASSESSMENT, finding, HOSPITAL, null, finding, "Instalasi gizi", dueOn));
        return (String) found(ImprovementSource.ASSESSMENT, finding).getFirst().get("id");
    }

    private LocalDate nextReminder() {
        return jdbc.one(
                "select next_reminder_on from improvement where finding = ?",
                row -> row.getObject(1, LocalDate.class),
                finding);
    }

    private List<String> mails() {
        return jdbc.list(
                "select address from mail where kind = 'IMPROVEMENT_DUE' and facts ->> 'finding' = ?",
                row -> row.getString(1),
                finding);
    }
}
