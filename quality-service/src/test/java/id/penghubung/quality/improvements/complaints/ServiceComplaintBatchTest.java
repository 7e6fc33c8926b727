package id.penghubung.quality.improvements.complaints;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.accusingStaff;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.breached;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.routed;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Batches of events: what concerns no service is passed over, and a batch has the effect of its events one after another. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServiceComplaintBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final UUID complaint = UUID.randomUUID();
    private final String service = "layanan-" + complaint;

    @Inject
    ServiceComplaintConsumer consumer;

    @Inject
    ServiceComplaintTable table;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Test
    void shouldPassOverWhatHappensToComplaintsWithoutAService() {
        // Given
        SentEvent submission = submission(null);
        SentEvent verification = verification();
        SentEvent routing = routing(1, false);

        // When
        consumer.onComplaints(PolledEvents.of(List.of(submission, verification)));
        consumer.onRouting(PolledEvents.of(List.of(routing)));

        // Then
        assertThat(isStored()).isFalse();
        assertThat(List.of(submission, verification, routing)).noneMatch(this::isRecorded);
    }

    @Test
    void shouldApplyWhatFollowsTheSubmissionInTheSameBatch() {
        // Given
        SentEvent submission = submission(service);
        SentEvent verification = verification();

        // When
        consumer.onComplaints(PolledEvents.of(List.of(submission, verification, submission)));

        // Then
        assertThat(value("service_code")).isEqualTo(service);
        assertThat(value("oversight")).isEqualTo("true");
        assertThat(List.of(submission, verification)).allMatch(this::isRecorded);
    }

    @Test
    void shouldApplyWhatFollowsTheSubmissionInLaterBatches() {
        // Given
        consumer.onComplaints(PolledEvents.of(List.of(submission(service))));
        SentEvent routing = routing(2, false);

        // When
        consumer.onRouting(PolledEvents.of(List.of(routing)));
        consumer.onComplaints(PolledEvents.of(List.of(verification())));

        // Then
        assertThat(value("round")).isEqualTo("2");
        assertThat(value("oversight")).isEqualTo("true");
        assertThat(isRecorded(routing)).isTrue();
    }

    @Test
    void shouldKeepTheMarkOfAComplaintThatAccusesStaffUntilItsSubmission() {
        // Given
        consumer.onRouting(PolledEvents.of(List.of(routing(1, true))));

        // When
        consumer.onComplaints(PolledEvents.of(List.of(submission(service))));

        // Then
        assertThat(value("oversight")).isEqualTo("true");
    }

    @Test
    void shouldDropWhatWaitedForASubmissionThatNamesNoService() {
        // Given
        consumer.onCases(PolledEvents.of(List.of(breach(1))));
        assertThat(isStored()).isTrue();

        // When
        consumer.onComplaints(PolledEvents.of(List.of(submission(null))));

        // Then
        assertThat(isStored()).isFalse();
    }

    /** The breach concerns the first round; the answer of the second one must not hide it, and that of the first one does not count. */
    @Test
    void shouldStoreTheAnswersOfABatchInTheOrderOfItsEvents() {
        // Given
        UUID another = UUID.randomUUID();
        Instant later = NOW.plusSeconds(60);
        consumer.onComplaints(PolledEvents.of(List.of(submission(service))));

        // When
        consumer.onCases(PolledEvents.of(List.of(
                answer(complaint, 1, NOW),
                answer(another, 1, later),
                breach(1),
                answer(complaint, 2, later),
                answer(complaint, 1, NOW))));

        // Then
        assertThat(value("round")).isEqualTo("2");
        assertThat(value("late")).isEqualTo("true");
        assertThat(resolvedAt(complaint)).isEqualTo(later);
        assertThat(resolvedAt(another)).isEqualTo(later);
    }

    /** Two replicas: a submission that was a dead letter is sent again while the erasure is applied (UU 27/2022 Art. 8). */
    @Test
    void shouldEraseAComplaintThatAnotherTransactionStoresAtTheSameTime() throws Exception {
        // When
        whileApplied(
                () -> table.submitted(
                        ServiceComplaintEvents.submission(complaint, ComplaintKind.COMPLAINT, NOW, service),
                        service,
                        NOW),
                DomainEvents.toSend(complaint, new ComplaintErased(complaint, NOW)));

        // Then
        assertThat(isStored()).isFalse();
        assertThat(complaintsAboutTheService()).isOne();
    }

    @Test
    void shouldNotStoreAComplaintThatAnotherTransactionErasesAtTheSameTime() throws Exception {
        // When
        whileApplied(() -> table.detach(complaint, NOW), submission(service));

        // Then
        assertThat(complaintsAboutTheService()).isZero();
    }

    @Test
    void shouldStoreTheAnswersToManyComplaintsInOneStatement() {
        // Given
        CountedStatements counted = new CountedStatements(database);
        ServiceComplaintTable counting = new ServiceComplaintTable(new Jdbc(counted.database()));
        UUID another = UUID.randomUUID();
        Instant later = NOW.plusSeconds(60);

        // When
        counting.resolved(
                List.of(
                        resolved(complaint, 1, NOW),
                        resolved(another, 1, NOW),
                        // upheld after a dispute, in the same round
                        resolved(complaint, 1, later)),
                Instant.now());

        // Then
        assertThat(counted.count()).isOne();
        assertThat(resolvedAt(complaint)).isEqualTo(later);
        assertThat(resolvedAt(another)).isEqualTo(NOW);
    }

    /** Applies one change, and before its transaction ends lets another replica receive an event. */
    private void whileApplied(Runnable change, SentEvent event) throws Exception {
        try (ExecutorService replica = Executors.newSingleThreadExecutor()) {
            Future<?> received = QuarkusTransaction.disallowingExisting().call(() -> {
                change.run();
                Future<?> receiving = replica.submit(() -> consumer.onComplaints(PolledEvents.of(List.of(event))));
                await().pollInSameThread().until(() -> receiving.isDone() || isWaitedFor());
                return receiving;
            });
            received.get();
        }
    }

    /** Returns whether another transaction waits for that of this thread. */
    private boolean isWaitedFor() {
        return jdbc.one(
                "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                row -> row.getBoolean(1));
    }

    private long complaintsAboutTheService() {
        return jdbc.one(
                "select count(*) from service_complaint where service_code = ?", row -> row.getLong(1), service);
    }

    private static SentEvent answer(UUID complaint, int round, Instant at) {
        return DomainEvents.toSend(complaint, resolved(complaint, round, at));
    }

    private static CaseResolved resolved(UUID complaint, int round, Instant at) {
        return new CaseResolved(complaint, UUID.randomUUID(), round, SampleUnits.HOSPITAL, "Sudah ditindak.", at);
    }

    private Instant resolvedAt(UUID complaint) {
        return jdbc.one(
                "select resolved_at from service_complaint where complaint_id = ?",
                row -> Columns.instant(row, 1),
                complaint);
    }

    private SentEvent submission(@Nullable String serviceCode) {
        return DomainEvents.toSend(
                complaint, ServiceComplaintEvents.submission(complaint, ComplaintKind.COMPLAINT, NOW, serviceCode));
    }

    private SentEvent verification() {
        return DomainEvents.toSend(complaint, accusingStaff(complaint));
    }

    private SentEvent routing(int round, boolean oversight) {
        return DomainEvents.toSend(complaint, routed(complaint, round, oversight));
    }

    private SentEvent breach(int round) {
        return DomainEvents.toSend(complaint, breached(complaint, round));
    }

    private boolean isStored() {
        return jdbc.one(
                "select exists (select from service_complaint where complaint_id = ?)",
                row -> row.getBoolean(1),
                complaint);
    }

    private String value(String column) {
        return jdbc.one(
                "select " + column + "::text from service_complaint where complaint_id = ?",
                row -> row.getString(1),
                complaint);
    }

    private boolean isRecorded(SentEvent event) {
        return jdbc.one("select exists (select from inbox where event_id = ?)", row -> row.getBoolean(1), event.id());
    }
}
