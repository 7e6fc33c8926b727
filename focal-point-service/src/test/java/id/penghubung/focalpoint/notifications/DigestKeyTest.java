package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.DigestTable.DigestKey;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void shouldKeepRowIdAcrossVersions() {
        assertThat(new DigestKey("dpu", "officer-of-dpu").rowId(DAY))
                .as("stored in failing_row")
                .isEqualTo(UUID.fromString("b007d1ad-a716-3628-98c7-fc0c3fe9d9cd"));
    }

    @Test
    void shouldHaveOneRowIdForEachDayAndOfficer() {
        DigestKey key = new DigestKey("dpu", "officer-of-dpu");

        assertThat(Stream.of(
                        key.rowId(DAY),
                        key.rowId(DAY.plusDays(1)),
                        new DigestKey("dinkes", "officer-of-dpu").rowId(DAY),
                        new DigestKey("dpu", "officer-of-dinkes").rowId(DAY)))
                .doesNotHaveDuplicates();
    }
}
