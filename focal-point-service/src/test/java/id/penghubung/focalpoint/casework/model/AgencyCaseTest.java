package id.penghubung.focalpoint.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State transitions of a case. */
class AgencyCaseTest {

    private static final UUID REQUEST = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-10T15:59:59Z");

    private final AgencyCase agencyCase = open();

    @Test
    void shouldBeOpenAndWithoutEntriesAtFirst() {
        assertThat(agencyCase.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(agencyCase.recordHead()).isEqualTo(RecordHead.NONE);
        assertThat(agencyCase.dueAt()).isEqualTo(DUE);
    }

    @Test
    void shouldPublishTheDueDateOfTheAnswerWithTheAcknowledgement() {
        List<CaseEvent> events = agencyCase.acknowledge(DUE, NOW);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.body())
                    .isEqualTo(new CaseAcknowledged(agencyCase.complaintId(), agencyCase.id(), 1, "dpu", DUE, NOW));
        });
        assertThat(agencyCase.status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    }

    @Test
    void shouldBeAcknowledgedOnlyOnce() {
        agencyCase.acknowledge(DUE, NOW);

        assertThatThrownBy(() -> agencyCase.acknowledge(DUE, NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CaseProblem.ALREADY_ACKNOWLEDGED.type()));
    }

    @Test
    void shouldAcknowledgeAnOpenCaseWithAFollowUp() {
        List<CaseEvent> first = agencyCase.followUp("Tim survei berangkat", DUE, NOW);
        List<CaseEvent> second = agencyCase.followUp("Aspal dipesan", DUE, NOW);

        assertThat(first)
                .extracting(event -> event.body().getClass())
                .isEqualTo(List.of(CaseAcknowledged.class, FollowUpPosted.class));
        assertThat(second).extracting(event -> event.body().getClass()).isEqualTo(List.of(FollowUpPosted.class));
        assertThat(Stream.concat(first.stream(), second.stream()).map(CaseEvent::version))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldBeResolvedWithoutPriorAcknowledgement() {
        assertThat(agencyCase.resolve("Sudah ditambal", NOW))
                .extracting(CaseEvent::body)
                .containsExactly(
                        new CaseResolved(agencyCase.complaintId(), agencyCase.id(), 1, "dpu", "Sudah ditambal", NOW));
        assertThat(agencyCase.status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void shouldBeReturnedWithAReason() {
        agencyCase.acknowledge(DUE, NOW);

        assertThat(agencyCase.returnToTriage(new CaseReturn("Rambu jalan", "dishub", DUE), NOW))
                .extracting(CaseEvent::body)
                .containsExactly(new CaseReturned(
                        agencyCase.complaintId(), agencyCase.id(), 1, "dpu", "Rambu jalan", NOW, "dishub", DUE));
        assertThat(agencyCase.status()).isEqualTo(CaseStatus.RETURNED);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void shouldStayClosed(Consumer<AgencyCase> ending) {
        ending.accept(agencyCase);
        CaseStatus closed = agencyCase.status();

        for (Consumer<AgencyCase> action : List.<Consumer<AgencyCase>>of(
                each -> each.acknowledge(DUE, NOW),
                each -> each.followUp("Lagi", DUE, NOW),
                each -> each.resolve("Lagi", NOW),
                each -> each.returnToTriage(new CaseReturn("Lagi", null, DUE), NOW))) {
            assertThatThrownBy(() -> action.accept(agencyCase))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(CaseProblem.CASE_CLOSED.type()));
        }
        agencyCase.withdraw();
        assertThat(agencyCase.status()).isEqualTo(closed);
    }

    static Stream<Consumer<AgencyCase>> endings() {
        return Stream.of(
                agencyCase -> agencyCase.resolve("Selesai", NOW),
                agencyCase -> agencyCase.returnToTriage(new CaseReturn("Bukan kami", null, DUE), NOW),
                AgencyCase::withdraw);
    }

    @Test
    void shouldSortAWaitingCaseAfterPendingOnesUntilTheReporterAnswers() {
        agencyCase.acknowledge(DUE, NOW);

        agencyCase.requestInformation(new InformationRequest(REQUEST, "Di sebelah mana?", null, NOW, null), DUE);
        agencyCase.updateNextDue(DUE);

        assertThat(agencyCase.status()).isEqualTo(CaseStatus.WAITING);
        assertThat(InformationRequest.timeOf(agencyCase.informationRequest())).isEqualTo(NOW);
        assertThat(agencyCase.hasPendingDeadline()).isFalse();
        assertThat(agencyCase.dueAt()).isBefore(CaseStatus.CLOSED_DUE_AT);
        assertThatThrownBy(() -> agencyCase.acknowledge(DUE, NOW)).isInstanceOf(ProblemException.class);

        assertThat(agencyCase.recordReporterAnswer(UUID.randomUUID()))
                .as("an answer to another request")
                .isFalse();
        assertThat(agencyCase.recordReporterAnswer(REQUEST)).isTrue();
        agencyCase.updateNextDue(DUE);

        assertThat(agencyCase.status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        assertThat(InformationRequest.timeOf(agencyCase.informationRequest())).isNull();
        assertThat(agencyCase.dueAt()).isEqualTo(DUE);
    }

    @Test
    void shouldSortAClosedCaseAfterAllOthers() {
        agencyCase.resolve("Sudah ditambal", NOW);

        agencyCase.updateNextDue(DUE);

        assertThat(agencyCase.dueAt()).isEqualTo(CaseStatus.CLOSED_DUE_AT);
    }

    private static AgencyCase open() {
        ComplaintRouted routed = RoutedComplaint.to("dpu").event();
        return AgencyCase.opened(UUID.randomUUID(), routed, Classification.of(routed), NOW, DUE);
    }
}
