package id.penghubung.focalpoint.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The complete state machine of a case: each transition from each state, allowed or refused. */
class CaseStatusTest {

    /** Rows are states, columns are transitions; a cell is the next state or the problem of the refusal. */
    private static final String TABLE = """
            from         | acknowledge          | awaitReporter   | resume       | resolve     | returnToTriage | withdraw  | recall | merge
            OPEN         | ACKNOWLEDGED         | WAITING         | NOT_WAITING  | RESOLVED    | RETURNED       | WITHDRAWN | RECALLED | MERGED
            ACKNOWLEDGED | ALREADY_ACKNOWLEDGED | WAITING         | NOT_WAITING  | RESOLVED    | RETURNED       | WITHDRAWN | RECALLED | MERGED
            WAITING      | ALREADY_ACKNOWLEDGED | ALREADY_WAITING | ACKNOWLEDGED | RESOLVED    | RETURNED       | WITHDRAWN | RECALLED | MERGED
            RESOLVED     | CASE_CLOSED          | CASE_CLOSED     | CASE_CLOSED  | CASE_CLOSED | CASE_CLOSED    | RESOLVED  | RESOLVED | RESOLVED
            RETURNED     | CASE_CLOSED          | CASE_CLOSED     | CASE_CLOSED  | CASE_CLOSED | CASE_CLOSED    | RETURNED  | RETURNED | RETURNED
            WITHDRAWN    | CASE_CLOSED          | CASE_CLOSED     | CASE_CLOSED  | CASE_CLOSED | CASE_CLOSED    | WITHDRAWN | WITHDRAWN | WITHDRAWN
            RECALLED     | CASE_CLOSED          | CASE_CLOSED     | CASE_CLOSED  | CASE_CLOSED | CASE_CLOSED    | RECALLED  | RECALLED | RECALLED
            MERGED     | CASE_CLOSED          | CASE_CLOSED     | CASE_CLOSED  | CASE_CLOSED | CASE_CLOSED    | MERGED  | MERGED | MERGED
            """;

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @MethodSource("cells")
    void shouldAllowOrRefuseEachTransitionFromEachState(String transition, CaseStatus from, String expected) {
        UnaryOperator<CaseStatus> move = move(transition);

        if (isState(expected)) {
            assertThat(move.apply(from)).isEqualTo(CaseStatus.valueOf(expected));
        } else {
            assertThatThrownBy(() -> move.apply(from))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.type())
                                    .isEqualTo(CaseProblem.valueOf(expected).type()));
        }
    }

    @Test
    void shouldListEveryStateInTheTable() {
        assertThat(rows().skip(1).map(row -> CaseStatus.valueOf(row.getFirst())))
                .containsExactly(CaseStatus.values());
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, true",
        "ACKNOWLEDGED, true",
        "WAITING, true",
        "RESOLVED, false",
        "RETURNED, false",
        "WITHDRAWN, false",
        "RECALLED, false",
        "MERGED, false"
    })
    void shouldAllowOtherActionsUntilTheCaseIsClosed(CaseStatus status, boolean allowed) {
        if (allowed) {
            status.requireOpen();
        } else {
            assertThatThrownBy(status::requireOpen)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(CaseProblem.CASE_CLOSED.type()));
        }
        assertThat(CaseStatus.UNCLOSED.contains(status)).isEqualTo(allowed);
    }

    static Stream<Arguments> cells() {
        List<String> transitions = rows().findFirst().orElseThrow();
        return rows().skip(1)
                .flatMap(row -> Stream.iterate(1, column -> column < row.size(), column -> column + 1)
                        .map(column -> Arguments.of(
                                transitions.get(column), CaseStatus.valueOf(row.getFirst()), row.get(column))));
    }

    private static Stream<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }

    private static UnaryOperator<CaseStatus> move(String transition) {
        return switch (transition) {
            case "acknowledge" -> CaseStatus::acknowledge;
            case "awaitReporter" -> CaseStatus::awaitReporter;
            case "resume" -> CaseStatus::resume;
            case "resolve" -> CaseStatus::resolve;
            case "returnToTriage" -> status -> status.returnToTriage(false);
            case "withdraw" -> CaseStatus::withdraw;
            case "recall" -> CaseStatus::recall;
            case "merge" -> CaseStatus::merge;
            default -> throw new IllegalArgumentException(transition);
        };
    }

    private static boolean isState(String name) {
        return Arrays.stream(CaseStatus.values()).anyMatch(state -> state.name().equals(name));
    }
}
