package id.penghubung.quality.standards;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static id.penghubung.quality.improvements.ImprovementScenario.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.improvements.ImprovementScenario;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review of a standard that was not made in twelve months (PermenPANRB 15/2014) becomes an improvement action. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OverdueReviewTest {

    @Inject
    OverdueReviewJob job;

    @Inject
    Jdbc jdbc;

    private final LocalDate today = ImprovementScenario.today();
    private final String name = "Radiologi " + UUID.randomUUID();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldOpenOneActionForALateReviewAndCompleteItWithTheReview() {
        // Given
        StandardScenario standard =
                StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
        due(standard, today.minusDays(1));
        job.notifyListeners();
        job.notifyListeners();
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name)).hasSize(1);
        String id = (String)
                found(ImprovementSource.STANDARD_REVIEW, name).getFirst().get("id");
        read(id).then().body("state", equalTo("OPEN")).body("serviceCode", equalTo(standard.code()));

        // When
        standard.review(1, "KEEP").then().statusCode(200);

        // Then
        read(id).then().body("state", equalTo("COMPLETED")).body("completedOn", equalTo(today.toString()));
    }

    @Test
    void shouldCompleteTheActionWhenALaterVersionComesIntoForce() {
        // Given
        StandardScenario standard =
                StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
        due(standard, today.minusDays(3));
        job.notifyListeners();
        standard.begin(StandardScenario.complete()).then().statusCode(201);
        standard.consult(2).then().statusCode(200);

        // When
        standard.publish(2).then().statusCode(200);

        // Then
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name))
                .singleElement()
                .satisfies(action -> assertThat(action).containsEntry("state", "COMPLETED"));
    }

    @Test
    void shouldOpenNoActionForAServiceThatIsNoLongerProvided() {
        // Given
        StandardScenario standard =
                StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
        due(standard, today.minusDays(1));
        jdbc.update("update public_service set active = false where code = ?", standard.code());

        // When
        job.notifyListeners();

        // Then
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name)).isEmpty();
        jdbc.update("update public_service set active = true where code = ?", standard.code());
        job.notifyListeners();
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name)).hasSize(1);
    }

    /** Otherwise the action would stay open: its unit completes it by the review alone, and the next review is another one. */
    @Test
    void shouldCompleteTheActionThatIsOpenedWhileTheReviewIsRecorded() throws Exception {
        // Given
        StandardScenario standard =
                StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
        due(standard, today.minusDays(1));
        UUID id = jdbc.one(
                "select v.id from standard v join public_service s on s.id = v.service_id where s.code = ?",
                row -> row.getObject(1, UUID.class),
                standard.code());

        // When: the job has opened the action, but has not committed
        Future<Response> review;
        try (ExecutorService officer = Executors.newSingleThreadExecutor()) {
            review = QuarkusTransaction.disallowingExisting().call(() -> {
                job.relock(List.of(id));
                job.process(List.of(id));
                Future<Response> reply = officer.submit(() -> standard.review(1, "KEEP"));
                await().until(() -> reply.isDone() || waitsForALock());
                return reply;
            });
        }

        // Then
        review.get().then().statusCode(200);
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name))
                .singleElement()
                .satisfies(action -> assertThat(action).containsEntry("state", "COMPLETED"));
    }

    @Test
    void shouldWaitUntilTheLastDayHasPassed() {
        // Given
        StandardScenario standard =
                StandardScenario.ofAService(SampleUnits.HOSPITAL, name).published();
        due(standard, today);

        // When
        job.notifyListeners();

        // Then
        assertThat(found(ImprovementSource.STANDARD_REVIEW, name)).isEmpty();
    }

    private boolean waitsForALock() {
        return jdbc.one(
                "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update standard %')",
                row -> row.getBoolean(1));
    }

    /** Moves the review as if the standard had been published earlier. */
    private void due(StandardScenario standard, LocalDate dueOn) {
        jdbc.update("""
                update standard set review_due_on = ?
                where state = 'PUBLISHED' and service_id = (select id from public_service where code = ?)
                """, dueOn, standard.code());
    }
}
