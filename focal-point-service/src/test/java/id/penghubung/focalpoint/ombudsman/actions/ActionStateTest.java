package id.penghubung.focalpoint.ombudsman.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine of actions. */
class ActionStateTest {

    @ParameterizedTest(name = "{0} may become {1}")
    @CsvSource({
        "ORDERED, IN_PROGRESS SUBMITTED NOT_CARRIED_OUT WITHDRAWN",
        "IN_PROGRESS, IN_PROGRESS SUBMITTED NOT_CARRIED_OUT WITHDRAWN",
        "RETURNED, IN_PROGRESS SUBMITTED NOT_CARRIED_OUT WITHDRAWN",
        "SUBMITTED, RETURNED ACCEPTED PARTLY_ACCEPTED NOT_CARRIED_OUT WITHDRAWN",
        "ACCEPTED, ''",
        "PARTLY_ACCEPTED, ''",
        "NOT_CARRIED_OUT, ''",
        "WITHDRAWN, ''",
    })
    void shouldAllowOnlyTheNextStates(ActionState from, String expected) {
        Set<String> allowed = expected.isEmpty() ? Set.of() : Set.of(expected.split(" "));

        for (ActionState to : ActionState.values()) {
            if (allowed.contains(to.name())) {
                assertThatCode(() -> from.requireTransition(to, "outcome")).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> from.requireTransition(to, "outcome")).isInstanceOf(ProblemException.class);
            }
        }
        assertThat(from.isWithAgency()).isEqualTo(allowed.contains("SUBMITTED"));
    }
}
