package id.penghubung.focalpoint.ombudsman.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.penghubung.kit.problem.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatterStageTest {

    @ParameterizedTest
    @CsvSource({
        "FORMAL_VERIFICATION, MATERIAL_VERIFICATION",
        "MATERIAL_VERIFICATION, FORMAL_VERIFICATION",
        "MATERIAL_VERIFICATION, PLENARY",
        "PLENARY, EXAMINATION",
        "EXAMINATION, EXAMINATION_REPORT",
        "EXAMINATION, STOPPED",
        "EXAMINATION_REPORT, EXAMINATION",
        "EXAMINATION_REPORT, RESOLUTION_AND_MONITORING",
        "RESOLUTION_AND_MONITORING, EXAMINATION_REPORT",
        "RESOLUTION_AND_MONITORING, RECOMMENDATION",
        "RECOMMENDATION, CLOSED"
    })
    void shouldAllowTheTransitionsOfTheProcedure(MatterStage from, MatterStage to) {
        assertThatCode(() -> from.requireTransition(to)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "FORMAL_VERIFICATION, EXAMINATION",
        "PLENARY, STOPPED",
        "EXAMINATION, RECOMMENDATION",
        "RECOMMENDATION, EXAMINATION",
        "EXAMINATION, EXAMINATION"
    })
    void shouldRejectOtherTransitions(MatterStage from, MatterStage to) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> from.requireTransition(to));

        assertThat(problem.is(MatterProblem.TRANSITION_NOT_ALLOWED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = MatterStage.class,
            names = {"CLOSED", "STOPPED"})
    void shouldAllowNothingAfterTheEnd(MatterStage end) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> end.requireTransition(MatterStage.EXAMINATION));

        assertThat(end.isFinal()).isTrue();
        assertThat(problem.is(MatterProblem.MATTER_CLOSED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AccessType.class)
    void shouldReachTheEndFromTheFirstStageOfEveryAccessType(AccessType accessType) {
        // Given
        Set<MatterStage> reached = EnumSet.of(accessType.firstStage());

        // When: the longest way has fewer moves than there are stages
        for (int moves = 0; moves < MatterStage.values().length; moves++) {
            reached.addAll(
                    reached.stream().flatMap(stage -> stage.next().stream()).toList());
        }

        // Then
        assertThat(reached).contains(MatterStage.CLOSED, MatterStage.STOPPED, MatterStage.RECOMMENDATION);
    }

    @Test
    void shouldReachEveryStage() {
        Set<MatterStage> targets = EnumSet.of(MatterStage.FORMAL_VERIFICATION);
        for (MatterStage stage : MatterStage.values()) {
            targets.addAll(stage.next());
        }

        assertThat(targets).containsExactlyInAnyOrder(MatterStage.values());
    }
}
