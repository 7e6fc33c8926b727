package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid key stops the start with a helpful message that does not contain the key. */
class RecordKeyTest {

    @Test
    void shouldAcceptThirtyTwoBytes() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(RecordKey.of(Optional.of(key + "\n")).getEncoded()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"'', is not set", "rahasia!, is not Base64", "cmFoYXNpYQ==, is shorter than 32 bytes"})
    void shouldRejectAnInvalidKeyWithAReason(String configured, String what) {
        assertThatThrownBy(() -> RecordKey.of(Optional.of(configured)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PENGHUBUNG_RECORD_KEY")
                .hasMessageContaining(what)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContainingAny("rahasia", "cmFoYXNpYQ");
    }

    @Test
    void shouldRejectAMissingKey() {
        assertThatThrownBy(() -> RecordKey.of(Optional.empty())).hasMessageContaining("is not set");
    }
}
