package id.penghubung.quality.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImprovementStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,        IN_PROGRESS COMPLETED CANCELLED",
        "IN_PROGRESS, IN_PROGRESS COMPLETED CANCELLED",
        "COMPLETED,   IN_PROGRESS VERIFIED",
        "VERIFIED,    ''",
        "CANCELLED,   ''"
    })
    void shouldGoOnOnlyToItsSuccessors(ImprovementState state, String successors) {
        assertThat(Arrays.stream(ImprovementState.values())
                        .filter(state::canBecome)
                        .map(Enum::name))
                .containsExactlyInAnyOrder(successors.isEmpty() ? new String[0] : successors.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRemindOnlyOfWhatCanBeCancelled(ImprovementState state) {
        assertThat(state.isPending()).isEqualTo(state.canBecome(ImprovementState.CANCELLED));
    }
}
