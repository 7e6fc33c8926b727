package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Information requests to the reporter, including events that arrive out of order. */
class InformationRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final UUID REQUEST = UUID.randomUUID();

    private final ComplaintDetails details = new ComplaintDetails(
            ComplaintKind.COMPLAINT, "Jalan berlubang", "Lubang besar", "101", "64.02.06", null, null, false, false);
    private final Complaint complaint = new Complaint(ID, "7KRM-4XWT-2PCA", details, false, "account", null, NOW);

    @Test
    void shouldWaitForTheReporterAndContinueAfterTheAnswer() {
        TimelineEntry question =
                complaint.progress().requestInformation(requested(1, REQUEST)).orElseThrow();
        assertThat(question.status()).isEqualTo(ComplaintStatus.NEEDS_INFORMATION);
        assertThat(question.message().id()).isEqualTo("Di sebelah mana?");
        assertThat(complaint.informationRequest().replyBy()).isEqualTo(LocalDate.of(2026, 12, 1));

        ComplaintAction answer = complaint.reporterActs().answer("Di depan gerbang timur", NOW.plusSeconds(60));

        assertThat(answer.entry().status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(answer.entry().actor()).isEqualTo(Actor.REPORTER);
        assertThat(answer.event())
                .isEqualTo(new InformationProvided(ID, 1, REQUEST, "Di depan gerbang timur", NOW.plusSeconds(60)));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint.informationRequest()).isNull();
    }

    @Test
    void shouldRejectAnAnswerWithoutAnOpenRequest() {
        complaint.progress().acknowledged(acknowledged(1));

        assertThatThrownBy(() -> complaint.reporterActs().answer("Di depan gerbang timur", NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type())
                                .isEqualTo(ComplaintProblem.NO_OPEN_INFORMATION_REQUEST.type()));
        assertThat(complaint.eventVersion()).isZero();
    }

    @Test
    void shouldRejectASecondAnswer() {
        complaint.progress().requestInformation(requested(1, REQUEST));
        complaint.reporterActs().answer("Di depan gerbang timur", NOW);

        assertThatThrownBy(() -> complaint.reporterActs().answer("Lagi", NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldContinueWhenTheAgencyEndsItsRequest() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        TimelineEntry entry =
                complaint.progress().endInformationRequest(ended(REQUEST)).orElseThrow();

        assertThat(entry.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(entry.message().id()).isEqualTo("Sudah ditemukan");
        assertThat(complaint.informationRequest()).isNull();
    }

    @Test
    void shouldKeepAnAnswerThatWasGivenBeforeTheRequestEnded() {
        complaint.progress().requestInformation(requested(1, REQUEST));
        complaint.reporterActs().answer("Di depan gerbang timur", NOW);

        assertThat(complaint.progress().endInformationRequest(ended(REQUEST))).isEmpty();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
    }

    @Test
    void shouldIgnoreTheEndOfAnEarlierRequest() {
        complaint.progress().requestInformation(requested(1, UUID.randomUUID()));
        complaint.reporterActs().answer("Di depan gerbang timur", NOW);
        complaint.progress().requestInformation(requested(1, REQUEST));

        assertThat(complaint.progress().endInformationRequest(ended(UUID.randomUUID())))
                .isEmpty();

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.NEEDS_INFORMATION);
    }

    @Test
    void shouldKeepTheRequestOpenAfterAFollowUp() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        complaint
                .progress()
                .followedUp(new FollowUpPosted(ID, UUID.randomUUID(), 1, "dpu", "Tim berangkat besok", NOW));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.NEEDS_INFORMATION);
        assertThat(complaint.informationRequest()).isNotNull();
    }

    @Test
    void shouldCloseTheRequestWhenTheAgencyAnswers() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        complaint.progress().resolved(new CaseResolved(ID, UUID.randomUUID(), 1, "dpu", "Sudah ditambal", NOW));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.RESPONDED);
        assertThat(complaint.informationRequest()).isNull();
    }

    @Test
    void shouldCloseTheRequestWhenTheAgencyReturnsTheComplaint() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        complaint
                .progress()
                .sentToTriage(new ComplaintSentToTriage(ID, 2, new LocalizedText("Dikembalikan", "Returned"), NOW));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_TRIAGE);
        assertThat(complaint.informationRequest()).isNull();
    }

    @Test
    void shouldCloseTheRequestWhenAnotherRoundBegins() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        complaint.progress().acknowledged(acknowledged(3));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
        assertThat(complaint.informationRequest()).isNull();
        assertThat(complaint.progress().requestInformation(requested(1, REQUEST)))
                .as("event of an earlier round")
                .isEmpty();
    }

    @Test
    void shouldShowTheNewDueDateAfterAnAnswer() {
        complaint.progress().acknowledged(acknowledged(1));
        complaint.progress().requestInformation(requested(1, REQUEST));
        complaint.reporterActs().answer("Di depan gerbang timur", NOW);

        complaint
                .progress()
                .changeResolutionDue(new ResolutionDueMoved(ID, UUID.randomUUID(), 1, "dpu", NOW.plusSeconds(99), NOW));

        assertThat(complaint.resolutionDueAt()).isEqualTo(NOW.plusSeconds(99));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.IN_PROGRESS);
    }

    @Test
    void shouldLetTheReporterWithdrawInsteadOfAnswering() {
        complaint.progress().requestInformation(requested(1, REQUEST));

        complaint.reporterActs().withdraw(null, NOW);

        assertThat(complaint.informationRequest()).isNull();
        assertThat(complaint.progress().requestInformation(requested(1, REQUEST)))
                .isEmpty();
    }

    private static InformationRequested requested(int round, UUID request) {
        return new InformationRequested(
                ID, UUID.randomUUID(), round, "dpu", request, "Di sebelah mana?", LocalDate.of(2026, 12, 1), NOW);
    }

    private static InformationRequestEnded ended(UUID request) {
        return new InformationRequestEnded(ID, UUID.randomUUID(), 1, "dpu", request, "Sudah ditemukan", NOW);
    }

    private static CaseAcknowledged acknowledged(int round) {
        return new CaseAcknowledged(ID, UUID.randomUUID(), round, "dpu", NOW, NOW);
    }
}
