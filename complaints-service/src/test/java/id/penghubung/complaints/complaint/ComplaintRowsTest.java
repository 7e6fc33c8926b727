package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.tracking.TrackingNumber;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.Location;
import id.penghubung.kit.testing.EntityFields;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints that are written without Hibernate, and read with it. Nothing is committed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestTransaction
class ComplaintRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final ComplaintDetails details = new ComplaintDetails(
            ComplaintKind.COMPLAINT,
            "Jalan \"berlubang\", {rusak}",
            "Lubang besar\\di depan pasar",
            "101",
            "64.02.06",
            LocalDate.of(2026, 11, 20),
            new Location(-0.5, 117.1, "Jalan Pasar 1"),
            false,
            true);
    private final Complaint complaint =
            new Complaint(id, TrackingNumber.random(), details, true, "account-" + id, "hash", NOW);

    @Inject
    NewComplaints newComplaints;

    @Inject
    ProgressBatches batches;

    @Inject
    ComplaintRepository complaints;

    @Inject
    TimelineRepository timeline;

    @Inject
    ReporterIdentityRepository identities;

    @Test
    void shouldStoreEveryPartOfANewComplaint() {
        // Given
        complaint.arriveBy(
                new Arrival(ArrivalChannel.SP4N, NOW, "officer", "Rina", true, "content", "akta-kelahiran", "dpu"));
        complaint.changeAccused(new SealedAccused("dishub", "key", new byte[] {1, 2}));
        TimelineEntry first = complaint.reporterActs().submit().entry();
        SealedIdentity identity =
                new SealedIdentity("key", new byte[] {3}, new byte[] {4}, new byte[] {5}, new byte[] {6});

        // When
        newComplaints.store(complaint, first, new ReporterIdentity(id, identity, true, false));

        // Then
        Complaint stored = complaints.findById(id);
        assertThat(ComplaintState.of(stored)).isEqualTo(ComplaintState.of(complaint));
        assertThat(stored.details()).isEqualTo(details);
        assertThat(stored.arrival()).isEqualTo(complaint.arrival());
        assertThat(stored.verification()).isEqualTo(complaint.verification());
        assertThat(stored.completeness().state()).isEqualTo(CompletenessState.UNDECIDED);
        assertThat(stored.content().accused())
                .usingRecursiveComparison()
                .isEqualTo(complaint.content().accused());
        assertThat(List.of(
                        stored.trackingNumber(),
                        String.valueOf(stored.reporterId()),
                        String.valueOf(stored.accessCodeHash())))
                .containsExactly(complaint.trackingNumber(), "account-" + id, "hash");
        assertThat(stored.submittedAt()).isEqualTo(NOW);
        assertThat(stored.version()).isEqualTo(complaint.version());
        assertThat(timeline.of(id, Optional.empty(), 10))
                .usingRecursiveFieldByFieldElementComparator(EntityFields.ALL)
                .containsExactly(first);
        ReporterIdentity storedIdentity = identities.findById(id);
        assertThat(storedIdentity.sealedIdentity()).usingRecursiveComparison().isEqualTo(identity);
        assertThat(storedIdentity.allowsContactByName()).isTrue();
        assertThat(storedIdentity.emailProven()).isFalse();
    }

    @Test
    void shouldStoreEveryPartThatEventsChange() {
        // Given
        TimelineEntry first = complaint.reporterActs().submit().entry();
        newComplaints.store(complaint, first, null);
        ProgressBatch batch = batches.lock(Set.of(id));
        Complaint locked = batch.required(id);
        TimelineEntry routed = locked.progress().routed(routed()).orElseThrow();
        batch.add(routed);
        locked.changeAnswer(new AnswerState(NOW, true, 2, false, NOW.plusSeconds(1), SuperiorDecision.ANSWER_STANDS));
        TimelineEntry asked =
                locked.progress().requestInformation(question()).orElseThrow().offeringSuperior();
        batch.add(asked.takenOverFrom(id));
        locked.changeAnswerDue(new AnswerDue(NOW.plusSeconds(2), NOW.plusSeconds(3)));
        for (ReviewDeadline deadline : ReviewDeadline.values()) {
            locked.changeDueDate(deadline, NOW.plusSeconds(10L + deadline.ordinal()));
        }
        locked.endTriage(NOW);
        locked.beginTriage(NOW.plusSeconds(4));
        locked.countEvent();

        // When
        batches.store(batch);

        // Then
        Complaint stored = complaints.findById(id);
        assertThat(ComplaintState.of(stored)).isEqualTo(ComplaintState.of(locked));
        assertThat(stored.version()).isEqualTo(locked.version() + 1);
        assertThat(timeline.of(id, Optional.empty(), 10))
                .usingRecursiveFieldByFieldElementComparator(EntityFields.ALL)
                .containsExactly(first, routed, asked);
    }

    @Test
    void shouldKeepTheVersionIfOnlyDueDatesChange() {
        // Given
        newComplaints.store(complaint, complaint.reporterActs().submit().entry(), null);
        ProgressBatch batch = batches.lock(Set.of(id));
        batch.required(id).changeDueDate(ReviewDeadline.VERIFICATION, NOW.plusSeconds(5));

        // When
        batches.store(batch);

        // Then
        Complaint stored = complaints.findById(id);
        assertThat(stored.reviewDueDates().verifyBy()).isEqualTo(NOW.plusSeconds(5));
        assertThat(stored.version()).isEqualTo(complaint.version());
    }

    @Test
    void shouldRefuseAChangeThatIsNotStored() {
        // Given
        newComplaints.store(complaint, complaint.reporterActs().submit().entry(), null);
        ProgressBatch batch = batches.lock(Set.of(id));
        batch.required(id).changeVerification(Verification.pending(false));

        // When, then
        assertThatThrownBy(() -> batches.store(batch)).isInstanceOf(IllegalStateException.class);
    }

    private ComplaintRouted routed() {
        return new ComplaintRouted(
                id,
                UUID.randomUUID(),
                1,
                "dpu",
                "Dinas Pekerjaan Umum",
                false,
                new LocalizedText("Sebab", "Because"),
                DecisionMaker.RULE,
                NOW,
                complaint.trackingNumber(),
                details,
                NOW);
    }

    private InformationRequested question() {
        return new InformationRequested(
                id,
                UUID.randomUUID(),
                1,
                "dpu",
                UUID.randomUUID(),
                "Di \"mana\", {tepatnya}?\nNULL",
                LocalDate.of(2026, 12, 7),
                NOW,
                "WITHDRAW");
    }
}
