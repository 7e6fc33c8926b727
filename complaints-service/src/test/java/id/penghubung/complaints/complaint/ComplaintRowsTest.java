package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.tracking.TrackingNumber;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.Complexity;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.Location;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints that are written or read without Hibernate, compared with what Hibernate reads or writes. Nothing is committed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Arrival ARRIVAL =
            new Arrival(ArrivalChannel.SP4N, NOW, "officer", "Rina", true, "content", "akta-kelahiran", "dpu");
    private static final SealedAccused ACCUSED = new SealedAccused("dishub", "key", new byte[] {1, 2});

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
        rolledBack(() -> {
            // Given
            complaint.arriveBy(ARRIVAL);
            complaint.changeAccused(ACCUSED);
            TimelineEntry first = complaint.reporterActs().submit().entry();
            SealedIdentity sealed =
                    new SealedIdentity("key", new byte[] {3}, new byte[] {4}, new byte[] {5}, new byte[] {6});

            // When
            newComplaints.store(complaint, first, new ReporterIdentity(id, sealed, true, false));

            // Then
            assertThat(partsOf(complaints.findById(id))).isEqualTo(partsOf(complaint));
            assertThat(timeline.of(id, Optional.empty(), 10))
                    .extracting(TimelineEntry::seq, TimelineEntry::occurredAt, TimelineEntry::status)
                    .containsExactly(tuple(1, NOW, ComplaintStatus.SUBMITTED));
            ReporterIdentity stored = identities.findById(id);
            assertThat(partsOf(stored.sealedIdentity())).isEqualTo(partsOf(sealed));
            assertThat(stored.allowsContactByName()).isTrue();
            assertThat(stored.emailProven()).isFalse();
        });
    }

    @Test
    void shouldReadALockedComplaintAsHibernateDoes() {
        rolledBack(() -> {
            // Given
            complaint.arriveBy(ARRIVAL);
            complaint.changeAccused(ACCUSED);
            newComplaints.store(complaint, complaint.reporterActs().submit().entry(), null);
            Complaint entity = complaints.findById(id);
            entity.progress().routed(routed());
            entity.progress().requestInformation(question());
            entity.changeAnswer(new AnswerState(NOW, true, 2, true, NOW.plusSeconds(1), SuperiorDecision.REOPEN));
            entity.changeAnswerDue(new AnswerDue(NOW.plusSeconds(2), NOW.plusSeconds(3)));
            entity.changeVerification(Verification.pending(true)
                    .classified(Complexity.WITH_INSPECTION, true)
                    .done(NOW.plusSeconds(4)));
            entity.changeCompleteness(entity.completeness()
                    .decided(List.of("Foto", "Alamat"), NOW.plusSeconds(5))
                    .orElseThrow());
            entity.refer(new OmbudsmanReferral(ReferralGround.OVERDUE, true, NOW.plusSeconds(6)));
            entity.beginTriage(NOW.plusSeconds(7));
            complaints.flush();

            // When
            Complaint alone = batches.lock(Set.of(id)).required(id);
            Complaint withOthers = batches.lock(Set.of(id, UUID.randomUUID())).required(id);

            // Then
            assertThat(partsOf(alone)).isEqualTo(partsOf(entity));
            assertThat(partsOf(withOthers)).isEqualTo(partsOf(entity));
        });
    }

    @Test
    void shouldStoreEveryPartThatEventsChange() {
        rolledBack(() -> {
            // Given
            newComplaints.store(complaint, complaint.reporterActs().submit().entry(), null);
            ProgressBatch batch = batches.lock(Set.of(id));
            Complaint locked = batch.required(id);
            batch.add(locked.progress().routed(routed()).orElseThrow());
            batch.add(locked.progress().requestInformation(question()).orElseThrow());
            locked.changeAnswer(
                    new AnswerState(NOW, true, 2, false, NOW.plusSeconds(1), SuperiorDecision.ANSWER_STANDS));
            locked.changeAnswerDue(new AnswerDue(NOW.plusSeconds(2), NOW.plusSeconds(3)));
            for (ReviewDeadline deadline : ReviewDeadline.values()) {
                locked.changeDueDate(deadline, NOW.plusSeconds(10L + deadline.ordinal()));
            }
            locked.beginTriage(NOW.plusSeconds(4));
            locked.countEvent();

            // When
            batches.store(batch);

            // Then
            Complaint stored = complaints.findById(id);
            assertThat(ComplaintState.of(stored)).isEqualTo(ComplaintState.of(locked));
            assertThat(stored.version()).isEqualTo(locked.version() + 1);
            assertThat(timeline.of(id, Optional.empty(), 10))
                    .extracting(
                            TimelineEntry::seq, TimelineEntry::status, TimelineEntry::actor, TimelineEntry::agencyCode)
                    .containsExactly(
                            tuple(1, ComplaintStatus.SUBMITTED, Actor.REPORTER, null),
                            tuple(2, ComplaintStatus.FORWARDED, Actor.SYSTEM, "dpu"),
                            tuple(3, ComplaintStatus.NEEDS_INFORMATION, Actor.AGENCY, "dpu"));
        });
    }

    @Test
    void shouldKeepTheVersionIfOnlyDueDatesChange() {
        rolledBack(() -> {
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
        });
    }

    @Test
    void shouldRefuseAChangeThatIsNotStored() {
        rolledBack(() -> {
            // Given
            newComplaints.store(complaint, complaint.reporterActs().submit().entry(), null);
            ProgressBatch batch = batches.lock(Set.of(id));
            batch.required(id).changeVerification(Verification.pending(false));

            // When, then
            assertThatThrownBy(() -> batches.store(batch)).isInstanceOf(IllegalStateException.class);
        });
    }

    private static void rolledBack(Runnable test) {
        QuarkusTransaction.begin();
        try {
            test.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Returns everything of a complaint, in a form that can be compared. */
    private static List<Object> partsOf(Complaint complaint) {
        SealedAccused accused = Objects.requireNonNull(complaint.content().accused());
        return List.of(
                ComplaintState.of(complaint),
                complaint.version(),
                complaint.trackingNumber(),
                complaint.details(),
                List.of(String.valueOf(accused.agencyCode()), String.valueOf(accused.keyId())),
                Arrays.toString(accused.sealed()),
                complaint.content().isErased(),
                String.valueOf(complaint.reporterId()),
                String.valueOf(complaint.accessCodeHash()),
                complaint.submittedAt(),
                complaint.arrival(),
                complaint.verification(),
                complaint.completeness().state(),
                complaint.completeness().missing(),
                Optional.ofNullable(complaint.completeness().decidedAt()),
                Optional.ofNullable(complaint.referral()));
    }

    private static List<Object> partsOf(SealedIdentity sealed) {
        return List.of(
                sealed.keyId(),
                Arrays.toString(sealed.sealed()),
                Arrays.toString(sealed.emailHash()),
                Arrays.toString(sealed.phoneHash()),
                Arrays.toString(sealed.nikHash()));
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
