package id.penghubung.quality.improvements.complaints;

import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.accusingStaff;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.breached;
import static id.penghubung.quality.improvements.complaints.ServiceComplaintEvents.routed;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    @Test
    void shouldStoreTheAnswersToManyComplaintsInOneStatement() {
        // Given
        CountedStatements counted = new CountedStatements(database);
        ServiceComplaintTable table = new ServiceComplaintTable(new Jdbc(counted.database()));
        UUID another = UUID.randomUUID();
        Instant later = NOW.plusSeconds(60);

        // When
        table.resolved(
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
