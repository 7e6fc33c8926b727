package id.penghubung.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void shouldBeMissingOnlyIfAllPartsAre() {
        assertThat(Location.ofParts(null, null, null)).isNull();
        assertThat(Location.ofParts(null, null, "Jalan Wolter Monginsidi")).isNotNull();
        assertThat(Location.ofParts(-0.41, null, null)).isNotNull();
        assertThat(Location.ofParts(-0.41, 116.98, "")).isEqualTo(new Location(-0.41, 116.98, ""));
    }
}
