package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.RoutingHints;
import id.penghubung.events.SupportingAgency;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.testing.Agencies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transitions and rounds of a complaint routing. */
class ComplaintRoutingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final LocalizedText REASON = new LocalizedText("sebab", "because");
    private static final Agency PUBLIC_WORKS = Agencies.department("dpu", "Dinas Pekerjaan Umum");
    private static final Agency TRANSPORT = Agencies.department("dishub", "Dinas Perhubungan");
    private static final Agency INSPECTORATE = Agencies.of("inspektorat", "Inspektorat", "INSPECTORATE", null, true);

    @Test
    void shouldCountRoundsAndEvents() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);

        // When
        routing.returnToTriage(returned(routing, 1), REASON, NOW);
        ComplaintRouted again = route(routing, PUBLIC_WORKS);

        // Then
        assertThat(again.round()).isEqualTo(2);
        assertThat(routing.eventVersion).isEqualTo(3);
        assertThat(routing.state).isEqualTo(RoutingState.ROUTED);
    }

    /** Events arrive again, and a dead letter is sent again later. */
    @Test
    void shouldKeepTheNewestDueDateOfTheVerification() {
        // Given
        ComplaintRouting routing = submitted(false);
        routing.sendToTriage(REASON, NOW);

        // When
        routing.verificationDue(NOW.plusSeconds(60), 2);
        routing.verificationDue(NOW.plusSeconds(30), 1);

        // Then
        assertThat(routing.dueAt).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void shouldIgnoreAReturnOfAnEarlierRound() {
        // Given
        ComplaintRouting routing = submitted(false);

        // When, then
        route(routing, PUBLIC_WORKS);
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isTrue();
        routing.returnToTriage(returned(routing, 1), REASON, NOW);
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isFalse();
        route(routing, PUBLIC_WORKS);
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isFalse();
        assertThat(routing.concernsCurrentRound(returned(routing, 2))).isTrue();
    }

    @Test
    void shouldAcceptAReturnOfALaterRoundAfterARestore() {
        // Given: in triage as in the backup; since the backup, the complaint was routed twice and returned twice
        ComplaintRouting routing = submitted(false);
        CaseReturned second = returned(routing, 2);

        // When
        assertThat(routing.concernsCurrentRound(second)).isTrue();
        routing.returnToTriage(second, REASON, NOW);

        // Then
        assertThat(routing.state).isEqualTo(RoutingState.IN_TRIAGE);
        assertThat(route(routing, PUBLIC_WORKS).round()).isEqualTo(3);
    }

    @Test
    void shouldNotChangeAfterWithdrawal() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);

        // When
        routing.withdraw();

        // Then
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isFalse();
        assertThat(problemOf(routing, PUBLIC_WORKS)).isEqualTo(RoutingProblem.COMPLAINT_WITHDRAWN.type());
    }

    @Test
    void shouldBeAssignedToOneAgencyPerRound() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);

        // When, then
        assertThat(problemOf(routing, INSPECTORATE)).isEqualTo(RoutingProblem.ALREADY_DECIDED.type());
    }

    @Test
    void shouldAssignOversightComplaintsOnlyToTheInspectorate() {
        // Given
        ComplaintRouting routing = submitted(true);

        // When, then
        assertThat(problemOf(routing, PUBLIC_WORKS)).isEqualTo(RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE.type());
        assertThat(routing.state).isEqualTo(RoutingState.IN_TRIAGE);
        assertThat(routing.eventVersion).isZero();
        assertThat(route(routing, INSPECTORATE).oversight()).isTrue();
    }

    @Test
    void shouldBeginANewRoundInTriageAfterARecall() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);

        // When
        assertThat(routing.recall(recalled(routing, 1, true))).isTrue();

        // Then
        assertThat(problemOf(routing, PUBLIC_WORKS)).isEqualTo(RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE.type());
        assertThat(route(routing, INSPECTORATE).round()).isEqualTo(2);
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isFalse();
    }

    @Test
    void shouldKeepTheMarkOfOversightOfARecallThatCrossesWithAReturn() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);
        routing.returnToTriage(returned(routing, 1), REASON, NOW);

        // When, then
        assertThat(routing.recall(recalled(routing, 1, true))).isTrue();
        assertThat(routing.round).isEqualTo(2);
        assertThat(routing.oversight).isTrue();
    }

    @Test
    void shouldNotChangeAfterArchiving() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);

        // When
        routing.archive();

        // Then
        assertThat(routing.recall(recalled(routing, 1, true))).isFalse();
        assertThat(routing.concernsCurrentRound(returned(routing, 1))).isFalse();
        assertThat(problemOf(routing, PUBLIC_WORKS)).isEqualTo(RoutingProblem.COMPLAINT_ARCHIVED.type());
    }

    @Test
    void shouldPassOnWhenAComplaintArrivedBeforeItWasKeyedIn() {
        // Given
        Instant arrived = NOW.minusSeconds(3 * 86_400);
        ComplaintRouting routing =
                new ComplaintRouting(new ComplaintSubmitted(UUID.randomUUID(), "TRK", details(), NOW, arrived), false);

        // When
        ComplaintSentToTriage sent = routing.sendToTriage(REASON, NOW.plusSeconds(60));
        ComplaintRouted routed = route(routing, PUBLIC_WORKS);

        // Then
        assertThat(sent.submittedAt()).isEqualTo(NOW);
        assertThat(sent.arrivedAt()).isEqualTo(arrived);
        assertThat(routed.submittedAt()).isEqualTo(NOW);
        assertThat(routed.receivedAt()).isEqualTo(arrived);
    }

    /** UU 37/2008 Art. 40 by analogy: nobody handles a complaint about themselves. */
    @Test
    void shouldNeverSendAnOversightComplaintToTheAgencyThatItAccuses() {
        // Given
        ComplaintRouting routing = submitted(true);
        routing.complaint.accuse("inspektorat");

        // When, then
        assertThat(problemOf(routing, INSPECTORATE)).isEqualTo(RoutingProblem.ACCUSED_AGENCY.type());
        assertThat(routing.state).isEqualTo(RoutingState.IN_TRIAGE);
    }

    @Test
    void shouldWaitForTheRegionalSecretaryAfterTheSecondReturn() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);
        routing.returnToTriage(returned(routing, 1), REASON, NOW);
        routing.requireDecidableBy("koordinator", NOW);
        route(routing, PUBLIC_WORKS);

        // When
        routing.returnToTriage(returned(routing, 2), REASON, NOW);

        // Then
        assertThat(catchThrowableOfType(ProblemException.class, () -> routing.requireDecidableBy("koordinator", NOW))
                        .type())
                .isEqualTo(RoutingProblem.AWAITS_SECRETARY.type());
        ComplaintRouted bound = routing.routeTo(
                choice(PUBLIC_WORKS, List.of()), UUID.randomUUID(), DecisionSource.SECRETARY, REASON, NOW);
        assertThat(bound.mayNotBeReturned()).isTrue();
        assertThat(bound.madeBy()).isEqualTo(ComplaintRouted.SECRETARY);
        assertThat(routing.toSecretary).isFalse();
    }

    /** UU 37/2008 Art. 40 by analogy: the complaint may accuse the secretariat, so that its head does not decide. */
    @Test
    void shouldNotWaitForTheRegionalSecretaryIfARecallForOversightCrossesTheSecondReturn() {
        // Given
        ComplaintRouting routing = submitted(false);
        route(routing, PUBLIC_WORKS);
        routing.returnToTriage(returned(routing, 1), REASON, NOW);
        route(routing, PUBLIC_WORKS);
        routing.returnToTriage(returned(routing, 2), REASON, NOW);

        // When
        boolean decides = routing.recall(recalled(routing, 2, true));

        // Then
        assertThat(decides).isTrue();
        assertThat(routing.toSecretary).isFalse();
        routing.requireDecidableBy("koordinator", NOW);
    }

    @Test
    void shouldPublishTheSupportingAgenciesWithTheDecision() {
        // Given
        ComplaintRouting routing = submitted(false);

        // When
        ComplaintRouted routed = routing.routeTo(
                choice(PUBLIC_WORKS, List.of(TRANSPORT)), UUID.randomUUID(), DecisionSource.COORDINATOR, REASON, NOW);

        // Then
        assertThat(routed.agencyCode()).isEqualTo("dpu");
        assertThat(routed.supportingAgencies()).containsExactly(new SupportingAgency("dishub", "Dinas Perhubungan"));
        assertThat(route(submitted(false), PUBLIC_WORKS).supportingAgencies()).isNull();
    }

    /** Consumers of an earlier release read {@code decidedBy} only. */
    @ParameterizedTest
    @CsvSource({
        "RULE, RULE, RULE",
        "MODEL, RULE, MODEL",
        "COORDINATOR, COORDINATOR, COORDINATOR",
        "RECALL, COORDINATOR, COORDINATOR"
    })
    void shouldPublishTheMakerOfTheDecision(DecisionSource source, DecisionMaker decidedBy, String madeBy) {
        // Given
        ComplaintRouting routing = submitted(false);

        // When
        ComplaintRouted routed = routing.routeTo(PUBLIC_WORKS, UUID.randomUUID(), source, REASON, NOW);

        // Then
        assertThat(routed.decidedBy()).isEqualTo(decidedBy);
        assertThat(routed.madeBy()).isEqualTo(madeBy);
        assertThat(routed.mayNotBeReturned()).isFalse();
    }

    /** Nobody of an accused agency learns of the complaint, and one that accuses staff stays with those who supervise. */
    @Test
    void shouldNotLetTheAccusedOrAnAgencyWithoutSupervisionSupport() {
        // Given
        ComplaintRouting accusing = new ComplaintRouting(
                new ComplaintSubmitted(
                        UUID.randomUUID(), "TRK", details(), NOW, null, null, new RoutingHints(null, null, "dishub")),
                false);
        ComplaintRouting oversight = submitted(true);

        // When
        ProblemType ofAccused = problemOf(accusing, choice(PUBLIC_WORKS, List.of(TRANSPORT)));
        ProblemType ofOversight = problemOf(oversight, choice(INSPECTORATE, List.of(TRANSPORT)));

        // Then
        assertThat(ofAccused).isEqualTo(RoutingProblem.ACCUSED_AGENCY.type());
        assertThat(ofOversight).isEqualTo(RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE.type());
        assertThat(List.of(accusing.state, oversight.state)).containsOnly(RoutingState.IN_TRIAGE);
        assertThat(accusing.eventVersion + oversight.eventVersion).isZero();
    }

    private static ManualChoice choice(Agency agency, List<Agency> supporting) {
        return new ManualChoice(agency, supporting, "sebab", "koordinator");
    }

    private static ProblemType problemOf(ComplaintRouting routing, ManualChoice choice) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> routing.routeTo(choice, UUID.randomUUID(), DecisionSource.COORDINATOR, REASON, NOW))
                .type();
    }

    private static ComplaintRecalled recalled(ComplaintRouting routing, int round, boolean oversight) {
        return new ComplaintRecalled(routing.complaintId, round, "Salah alamat", oversight, NOW);
    }

    private static ComplaintRouting submitted(boolean oversight) {
        return new ComplaintRouting(new ComplaintSubmitted(UUID.randomUUID(), "TRK", details(), NOW), oversight);
    }

    private static ComplaintDetails details() {
        return new ComplaintDetails(
                ComplaintKind.COMPLAINT, "Judul", "Uraian", "101", "64.02.06", null, null, false, false);
    }

    private static ComplaintRouted route(ComplaintRouting routing, Agency agency) {
        return routing.routeTo(agency, UUID.randomUUID(), DecisionSource.RULE, REASON, NOW);
    }

    private static ProblemType problemOf(ComplaintRouting routing, Agency agency) {
        return catchThrowableOfType(ProblemException.class, () -> route(routing, agency))
                .type();
    }

    private static CaseReturned returned(ComplaintRouting routing, int round) {
        return new CaseReturned(routing.complaintId, UUID.randomUUID(), round, "dpu", "Bukan kami", NOW);
    }
}
