package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transitions of a complaint, including events that arrive out of order. */
class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final ComplaintDetails details = new ComplaintDetails(
            ComplaintKind.COMPLAINT, "Jalan berlubang", "Lubang besar", "101", "64.02.06", null, null, false, false);
    private final Complaint complaint = new Complaint(ID, "7KRM-4XWT-2PCA", details, false, "account", null, NOW);

    @Test
    void shouldPassThroughAllStatusesFromSubmissionToAnswer() {
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.SUBMITTED);

        assertThat(complaint.progress().routed(routed(1, "dpu")).orElseThrow().status())
                .isEqualTo(ComplaintStatus.FORWARDED);
        assertThat(complaint
                        .progress()
                        .acknowledged(acknowledged(1, "dpu"))
                        .orElseThrow()
                        .status())
                .isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint
                        .progress()
                        .followedUp(followUp(1, "dpu"))
                        .orElseThrow()
                        .status())
                .isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint
                        .progress()
                        .resolved(resolved(1, "dpu"))
                        .orElseThrow()
                        .status())
                .isEqualTo(ComplaintStatus.RESPONDED);
    }

    @Test
    void shouldHaveADueDateAfterTheAcknowledgement() {
        complaint.progress().routed(routed(1, "dpu"));

        complaint.progress().acknowledged(acknowledged(1, "dpu"));

        assertThat(complaint.resolutionDueAt()).isEqualTo(Instant.parse("2026-12-11T15:59:59Z"));
    }

    @Test
    void shouldAcceptAnAnswerWithoutAnAcknowledgement() {
        complaint.progress().routed(routed(1, "dpu"));

        assertThat(complaint.progress().resolved(resolved(1, "dpu"))).isPresent();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.RESPONDED);
    }

    @Test
    void shouldApplyAnAssignmentImpliedByACaseEvent() {
        complaint.progress().acknowledged(acknowledged(1, "dpu"));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint.agencyCode()).isEqualTo("dpu");

        TimelineEntry late = complaint.progress().routed(routed(1, "dpu")).orElseThrow();

        assertThat(late.status()).isEqualTo(ComplaintStatus.FORWARDED);
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint.agencyName()).isEqualTo("Dinas dpu");
        assertThat(complaint.progress().routed(routed(1, "dpu"))).isEmpty();
    }

    @Test
    void shouldReturnToTriageAndGoToAnotherAgency() {
        complaint.progress().routed(routed(1, "dpu"));
        complaint.progress().acknowledged(acknowledged(1, "dpu"));

        complaint.progress().sentToTriage(triage(2));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_TRIAGE);
        assertThat(complaint.agencyCode()).isNull();
        complaint.progress().routed(routed(2, "dishub"));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.FORWARDED);
        assertThat(complaint.agencyCode()).isEqualTo("dishub");
    }

    @Test
    void shouldIgnoreEventsOfAnEarlierRound() {
        complaint.progress().routed(routed(1, "dpu"));
        complaint.progress().sentToTriage(triage(2));
        complaint.progress().routed(routed(2, "dishub"));

        assertThat(complaint.progress().acknowledged(acknowledged(1, "dpu"))).isEmpty();
        assertThat(complaint.progress().resolved(resolved(1, "dpu"))).isEmpty();
        assertThat(complaint.progress().sentToTriage(triage(2))).isEmpty();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.FORWARDED);
        assertThat(complaint.agencyCode()).isEqualTo("dishub");
    }

    @Test
    void shouldReportAMissedDeadlineWithoutAStatusChange() {
        complaint.progress().routed(routed(1, "dpu"));

        TimelineEntry entry = complaint.progress().deadlineBreached(breached(1)).orElseThrow();

        assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
        assertThat(entry.message().en()).contains("deadline");
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.FORWARDED);
    }

    @Test
    void shouldAllowWithdrawalBeforeTheAnswer() {
        complaint.progress().routed(routed(1, "dpu"));

        ComplaintAction withdrawal = complaint.reporterActs().withdraw("Sudah diperbaiki", NOW);

        assertThat(withdrawal.entry().status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(withdrawal.event()).isEqualTo(new ComplaintWithdrawn(ID, "Sudah diperbaiki", NOW));
        assertThatThrownBy(() -> complaint.reporterActs().withdraw(null, NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldRejectWithdrawalAfterTheAnswer() {
        complaint.progress().routed(routed(1, "dpu"));
        complaint.progress().resolved(resolved(1, "dpu"));

        assertThatThrownBy(() -> complaint.reporterActs().withdraw(null, NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ComplaintProblem.CANNOT_WITHDRAW.type()));
    }

    @Test
    void shouldStayWithdrawnAfterLaterEvents() {
        complaint.reporterActs().withdraw(null, NOW);

        assertThat(complaint.progress().routed(routed(1, "dpu"))).isEmpty();
        assertThat(complaint.progress().resolved(resolved(1, "dpu"))).isEmpty();
        assertThat(complaint.progress().followedUp(followUp(1, "dpu"))).isEmpty();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.WITHDRAWN);
    }

    @Test
    void shouldCountEntriesAndEvents() {
        assertThat(complaint.reporterActs().submit().entry().seq()).isEqualTo(1);
        assertThat(complaint.progress().routed(routed(1, "dpu")).orElseThrow().seq())
                .isEqualTo(2);
        complaint.reporterActs().withdraw(null, NOW);

        assertThat(complaint.eventVersion()).isEqualTo(2);
    }

    /** Events of earlier releases name no maker, and those of later ones may name makers that are not known here. */
    @ParameterizedTest
    @CsvSource({
        "RULE, RULE, SYSTEM",
        "RULE, MODEL, SYSTEM",
        "COORDINATOR, COORDINATOR, COORDINATOR",
        "COORDINATOR, SECRETARY, SUPERIOR",
        "COORDINATOR, , COORDINATOR",
        "RULE, OF_A_LATER_RELEASE, SYSTEM"
    })
    void shouldNameTheRoleThatChoseTheAgency(DecisionMaker decidedBy, @Nullable String madeBy, Actor actor) {
        // When
        TimelineEntry entry =
                complaint.progress().routed(routed(1, "dpu", decidedBy, madeBy)).orElseThrow();

        // Then
        assertThat(entry.actor()).isEqualTo(actor);
        assertThat(entry.agencyCode()).isEqualTo("dpu");
    }

    private ComplaintRouted routed(int round, String agency) {
        return routed(round, agency, DecisionMaker.RULE, null);
    }

    private ComplaintRouted routed(int round, String agency, DecisionMaker decidedBy, @Nullable String madeBy) {
        return new ComplaintRouted(
                ID,
                UUID.randomUUID(),
                round,
                agency,
                "Dinas " + agency,
                false,
                new LocalizedText("Sebab", "Because"),
                decidedBy,
                NOW,
                "7KRM-4XWT-2PCA",
                details,
                NOW,
                null,
                null,
                null,
                madeBy);
    }

    private static ComplaintSentToTriage triage(int round) {
        return new ComplaintSentToTriage(ID, round, new LocalizedText("Dikembalikan", "Returned"), NOW);
    }

    private static CaseAcknowledged acknowledged(int round, String agency) {
        return new CaseAcknowledged(ID, UUID.randomUUID(), round, agency, Instant.parse("2026-12-11T15:59:59Z"), NOW);
    }

    private static FollowUpPosted followUp(int round, String agency) {
        return new FollowUpPosted(ID, UUID.randomUUID(), round, agency, "Tim berangkat besok", NOW);
    }

    private static CaseResolved resolved(int round, String agency) {
        return new CaseResolved(ID, UUID.randomUUID(), round, agency, "Sudah ditambal", NOW);
    }

    private static DeadlineBreached breached(int round) {
        return new DeadlineBreached(
                ID, UUID.randomUUID(), round, "dpu", UUID.randomUUID(), "FIRST_FOLLOW_UP", NOW, NOW.plusSeconds(1));
    }
}
