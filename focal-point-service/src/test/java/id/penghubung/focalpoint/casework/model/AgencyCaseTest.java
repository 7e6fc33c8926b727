package id.penghubung.focalpoint.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
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

/** The rules of a case's life. */
class AgencyCaseTest {

    private static final UUID REQUEST = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-10T15:59:59Z");

    private final AgencyCase file = open();

    @Test
    void shouldBeginOpenAndSilent() {
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file.recordHead()).isEqualTo(RecordHead.NONE);
        assertThat(file.dueAt()).isEqualTo(DUE);
    }

    @Test
    void shouldSayByWhenTheAnswerIsDueWhenItIsAcknowledged() {
        List<CaseEvent> events = file.acknowledge(DUE, NOW);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.body()).isEqualTo(new CaseAcknowledged(file.complaintId(), file.id(), 1, "dpu", DUE, NOW));
        });
        assertThat(file.status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    }

    @Test
    void shouldBeAcknowledgedOnlyOnce() {
        file.acknowledge(DUE, NOW);

        assertThatThrownBy(() -> file.acknowledge(DUE, NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(CaseProblem.ALREADY_ACKNOWLEDGED));
    }

    @Test
    void shouldTakeAFollowUpForTakingNoteAsWell() {
        List<CaseEvent> first = file.followUp("Tim survei berangkat", DUE, NOW);
        List<CaseEvent> second = file.followUp("Aspal dipesan", DUE, NOW);

        assertThat(first)
                .extracting(event -> event.body().getClass())
                .isEqualTo(List.of(CaseAcknowledged.class, FollowUpPosted.class));
        assertThat(second).extracting(event -> event.body().getClass()).isEqualTo(List.of(FollowUpPosted.class));
        assertThat(Stream.concat(first.stream(), second.stream()).map(CaseEvent::version))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldBeAnsweredWithoutMoreAdo() {
        assertThat(file.resolve("Sudah ditambal", NOW))
                .extracting(CaseEvent::body)
                .containsExactly(new CaseResolved(file.complaintId(), file.id(), 1, "dpu", "Sudah ditambal", NOW));
        assertThat(file.status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void shouldGoBackWithAReason() {
        file.acknowledge(DUE, NOW);

        assertThat(file.returnToTriage("Jalan provinsi", NOW))
                .extracting(CaseEvent::body)
                .containsExactly(new CaseReturned(file.complaintId(), file.id(), 1, "dpu", "Jalan provinsi", NOW));
        assertThat(file.status()).isEqualTo(CaseStatus.RETURNED);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void shouldStayClosed(Consumer<AgencyCase> ending) {
        ending.accept(file);
        CaseStatus closed = file.status();

        for (Consumer<AgencyCase> act : List.<Consumer<AgencyCase>>of(
                each -> each.acknowledge(DUE, NOW),
                each -> each.followUp("Lagi", DUE, NOW),
                each -> each.resolve("Lagi", NOW),
                each -> each.returnToTriage("Lagi", NOW))) {
            assertThatThrownBy(() -> act.accept(file))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(CaseProblem.CASE_CLOSED));
        }
        file.withdraw();
        assertThat(file.status()).isEqualTo(closed);
    }

    static Stream<Consumer<AgencyCase>> endings() {
        return Stream.of(
                file -> file.resolve("Selesai", NOW), file -> file.returnToTriage("Bukan kami", NOW), AgencyCase::withdraw);
    }

    @Test
    void shouldWaitBehindWhatIsOwedUntilTheReporterAnswers() {
        file.acknowledge(DUE, NOW);

        file.requestInformation(new InformationRequest(REQUEST, "Di sebelah mana?", null, NOW), DUE);
        file.updateNextDue(DUE);

        assertThat(file.status()).isEqualTo(CaseStatus.WAITING);
        assertThat(file.waitingSince()).isEqualTo(NOW);
        assertThat(file.hasPendingDeadline()).isFalse();
        assertThat(file.dueAt()).isBefore(AgencyCase.CLOSED_DUE_AT);
        assertThatThrownBy(() -> file.acknowledge(DUE, NOW)).isInstanceOf(ProblemException.class);

        assertThat(file.recordReporterAnswer(UUID.randomUUID()))
                .as("an answer to another question")
                .isFalse();
        assertThat(file.recordReporterAnswer(REQUEST)).isTrue();
        file.updateNextDue(DUE);

        assertThat(file.status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        assertThat(file.waitingSince()).isNull();
        assertThat(file.dueAt()).isEqualTo(DUE);
    }

    @Test
    void shouldGoBehindAllOthersOnceClosed() {
        file.resolve("Sudah ditambal", NOW);

        file.updateNextDue(DUE);

        assertThat(file.dueAt()).isEqualTo(AgencyCase.CLOSED_DUE_AT);
    }

    private static AgencyCase open() {
        return AgencyCase.opened(UUID.randomUUID(), RoutedComplaint.to("dpu").event(), NOW, DUE);
    }
}
