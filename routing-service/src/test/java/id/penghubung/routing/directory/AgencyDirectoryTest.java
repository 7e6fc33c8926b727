package id.penghubung.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.testing.Agencies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Look-ups in an agency directory. */
class AgencyDirectoryTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    @Test
    void shouldPreferTheActiveInspectorate() {
        // Given
        Agency former = Agencies.of("inspektorat-a", "Lama", "INSPECTORATE", null, false);
        Agency current = Agencies.of("inspektorat-b", "Baru", "INSPECTORATE", null, true);

        // When
        AgencyDirectory directory = new AgencyDirectory(List.of(former, current), NOON);

        // Then
        assertThat(directory.inspectorate()).contains(current);
    }

    @Test
    void shouldFindAnInactiveInspectorate() {
        // Given
        Agency former = Agencies.of("inspektorat", "Lama", "INSPECTORATE", null, false);

        // When
        AgencyDirectory directory = new AgencyDirectory(List.of(former), NOON);

        // Then
        assertThat(directory.inspectorate()).contains(former);
    }

    @Test
    void shouldBeUnchangedOnlyAfterThePeriod() {
        // Given
        AgencyDirectory directory = new AgencyDirectory(List.of(), NOON);

        // When, then
        assertThat(directory.isUnchangedFor(Duration.ofSeconds(3), NOON.plusMillis(2_999)))
                .isFalse();
        assertThat(directory.isUnchangedFor(Duration.ofSeconds(3), NOON.plusSeconds(3)))
                .isTrue();
    }
}
