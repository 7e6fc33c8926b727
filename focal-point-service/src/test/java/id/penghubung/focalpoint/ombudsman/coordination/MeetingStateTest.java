package id.penghubung.focalpoint.ombudsman.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transitions of meetings and of decisions; all others are refused. */
class MeetingStateTest {

    @ParameterizedTest
    @CsvSource({"PLANNED, PLANNED OPENED CANCELLED", "OPENED, HELD", "HELD, ''", "CANCELLED, ''"})
    void shouldAllowOnlyTheTransitionsOfAMeeting(MeetingState from, String next) {
        for (MeetingState to : MeetingState.values()) {
            if (Arrays.asList(next.split(" ")).contains(to.name())) {
                from.requireTransition(to, "reason");
            } else {
                assertThatThrownBy(() -> from.requireTransition(to, "reason")).isInstanceOf(ProblemException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"OPEN, DONE CANCELLED", "DONE, OPEN", "CANCELLED, ''", "ACTION, ''"})
    void shouldAllowOnlyTheTransitionsOfADecision(DecisionState from, String next) {
        for (DecisionState to : DecisionState.values()) {
            assertThat(from.next().contains(to))
                    .isEqualTo(Arrays.asList(next.split(" ")).contains(to.name()));
        }
    }
}
