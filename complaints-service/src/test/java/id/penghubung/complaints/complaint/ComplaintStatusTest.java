package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, FORWARDED, true",
        "SUBMITTED, RESPONDED, false",
        "IN_TRIAGE, FORWARDED, true",
        "FORWARDED, RESPONDED, true",
        "FORWARDED, IN_TRIAGE, true",
        "NEEDS_INFORMATION, IN_PROGRESS, true",
        "NEEDS_INFORMATION, RESPONDED, true",
        "NEEDS_INFORMATION, IN_TRIAGE, true",
        "NEEDS_INFORMATION, CLOSED, false",
        "SUBMITTED, ARCHIVED, true",
        "IN_PROGRESS, ARCHIVED, true",
        "NEEDS_INFORMATION, ARCHIVED, true",
        "RESPONDED, ARCHIVED, false",
        "RESPONDED, IN_PROGRESS, true",
        "RESPONDED, WITHDRAWN, false",
        "CLOSED, IN_PROGRESS, false",
    })
    void shouldAllowOnlyValidTransitions(ComplaintStatus from, ComplaintStatus to, boolean allowed) {
        assertThat(from.canTransitionTo(to)).isEqualTo(allowed);
    }

    @Test
    void shouldHaveThreeFinalStatuses() {
        assertThat(Arrays.stream(ComplaintStatus.values()).filter(ComplaintStatus::isFinal))
                .containsExactly(ComplaintStatus.CLOSED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED);
    }
}
