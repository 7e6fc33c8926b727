package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.LocalizedText;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.directory.Agency;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of an assignment. */
class ComplaintRoutingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final LocalizedText WHY = new LocalizedText("sebab", "because");
    private static final Agency PUBLIC_WORKS = new Agency("dpu", "Dinas Pekerjaan Umum", "DEPARTMENT", null, true);
    private static final Agency INSPECTORATE = new Agency("inspektorat", "Inspektorat", "INSPECTORATE", null, true);

    @Test
    void shouldCountItsRoundsAndItsEvents() {
        // Given
        ComplaintRouting assignment = submitted(false);
        route(assignment, PUBLIC_WORKS);

        // When
        assignment.takeBack(returned(assignment, 1), WHY, NOW);
        ComplaintRouted again = route(assignment, PUBLIC_WORKS);

        // Then
        assertThat(again.round()).isEqualTo(2);
        assertThat(assignment.eventVersion).isEqualTo(3);
        assertThat(assignment.state).isEqualTo(RoutingState.ROUTED);
    }

    @Test
    void shouldNotBeAnsweredByAReturnOfAnEarlierRound() {
        // Given
        ComplaintRouting assignment = submitted(false);

        // When, then
        route(assignment, PUBLIC_WORKS);
        assertThat(assignment.isAnsweredBy(returned(assignment, 1))).isTrue();
        assignment.takeBack(returned(assignment, 1), WHY, NOW);
        assertThat(assignment.isAnsweredBy(returned(assignment, 1))).isFalse();
        route(assignment, PUBLIC_WORKS);
        assertThat(assignment.isAnsweredBy(returned(assignment, 1))).isFalse();
        assertThat(assignment.isAnsweredBy(returned(assignment, 2))).isTrue();
    }

    @Test
    void shouldTakeUpARoundThatARestoredDatabaseDoesNotKnow() {
        // Given: it waits in triage as it did when the copy was made; since then it was routed twice and returned twice
        ComplaintRouting assignment = submitted(false);
        CaseReturned second = returned(assignment, 2);

        // When
        assertThat(assignment.isAnsweredBy(second)).isTrue();
        assignment.takeBack(second, WHY, NOW);

        // Then
        assertThat(assignment.state).isEqualTo(RoutingState.IN_TRIAGE);
        assertThat(route(assignment, PUBLIC_WORKS).round()).isEqualTo(3);
    }

    @Test
    void shouldNotMoveAnyMoreOnceWithdrawn() {
        // Given
        ComplaintRouting assignment = submitted(false);
        route(assignment, PUBLIC_WORKS);

        // When
        assignment.withdraw();

        // Then
        assertThat(assignment.isAnsweredBy(returned(assignment, 1))).isFalse();
        assertThat(refusalOf(assignment, PUBLIC_WORKS)).isEqualTo(RoutingProblem.COMPLAINT_WITHDRAWN);
    }

    @Test
    void shouldBeGivenToOneAgencyInARound() {
        // Given
        ComplaintRouting assignment = submitted(false);
        route(assignment, PUBLIC_WORKS);

        // When, then
        assertThat(refusalOf(assignment, INSPECTORATE)).isEqualTo(RoutingProblem.ALREADY_DECIDED);
    }

    @Test
    void shouldRefuseToShowOversightToAnyoneButTheInspectorate() {
        // Given
        ComplaintRouting assignment = submitted(true);

        // When, then
        assertThat(refusalOf(assignment, PUBLIC_WORKS)).isEqualTo(RoutingProblem.OVERSIGHT_BELONGS_TO_INSPECTORATE);
        assertThat(assignment.state).isEqualTo(RoutingState.IN_TRIAGE);
        assertThat(assignment.eventVersion).isZero();
        assertThat(route(assignment, INSPECTORATE).oversight()).isTrue();
    }

    private static ComplaintRouting submitted(boolean oversight) {
        ComplaintDetails details = new ComplaintDetails(
                ComplaintKind.COMPLAINT, "Judul", "Uraian", "101", "64.02.06", null, null, false, false);
        return new ComplaintRouting(new ComplaintSubmitted(UUID.randomUUID(), "TRK", details, NOW), oversight);
    }

    private static ComplaintRouted route(ComplaintRouting assignment, Agency agency) {
        return assignment.routeTo(agency, UUID.randomUUID(), DecisionMaker.RULE, WHY, NOW);
    }

    private static Object refusalOf(ComplaintRouting assignment, Agency agency) {
        return catchThrowableOfType(ProblemException.class, () -> route(assignment, agency))
                .type();
    }

    private static CaseReturned returned(ComplaintRouting assignment, int round) {
        return new CaseReturned(assignment.complaintId, UUID.randomUUID(), round, "dpu", "Bukan kami", NOW);
    }
}
