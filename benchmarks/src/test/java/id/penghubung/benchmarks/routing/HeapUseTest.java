package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The greatest use of the heap. */
class HeapUseTest {

    private static final int BYTES = 16 * 1024 * 1024;

    @Test
    void shouldContainObjectsThatAreStillHeld() {
        // Given
        try (HeapUse heap = HeapUse.measure()) {
            byte[] held = new byte[BYTES];

            // When
            long greatest = heap.greatest();

            // Then
            assertThat(greatest).isGreaterThanOrEqualTo(held.length).isGreaterThanOrEqualTo(heap.greatestKept());
        }
    }
}
