package id.penghubung.kit.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OfficeTimeTest {

    private static final Instant MIDNIGHT_IN_MAKASSAR = Instant.parse("2026-03-01T16:00:00Z");

    @Test
    void shouldBeginDayAtMidnightOfOfficeZone() {
        assertThat(office("Asia/Makassar", MIDNIGHT_IN_MAKASSAR).today()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(office("Asia/Makassar", MIDNIGHT_IN_MAKASSAR.minusNanos(1)).today())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void shouldFollowConfiguredZone() {
        assertThat(office("Asia/Jakarta", MIDNIGHT_IN_MAKASSAR).today()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void shouldConvertInstantToLocalTimeOfOffice() {
        OfficeTime office = office("Asia/Makassar", Instant.EPOCH);

        assertThat(office.at(MIDNIGHT_IN_MAKASSAR).toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 3, 2, 0, 0));
        assertThat(office.now().toInstant()).isEqualTo(Instant.EPOCH);
    }

    private static OfficeTime office(String zone, Instant now) {
        return new OfficeTime(Clock.fixed(now, ZoneOffset.UTC), new OfficeSettings() {
            @Override
            public ZoneId zone() {
                return ZoneId.of(zone);
            }

            @Override
            public boolean jointLeaveWorked() {
                return false;
            }
        });
    }
}
