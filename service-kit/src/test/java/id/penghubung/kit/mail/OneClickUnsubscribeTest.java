package id.penghubung.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneClickUnsubscribeTest {

    @Test
    void shouldOfferOneClickAsInTheRfc() {
        Map<String, String> headers =
                OneClickUnsubscribe.headers(URI.create("https://example.org/unsubscribe/opaque?a=b"));

        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "List-Unsubscribe",
                        "<https://example.org/unsubscribe/opaque?a=b>",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/unsubscribe", "mailto:a@example.org", "/unsubscribe"})
    void shouldAcceptNoAddressThatMailProgramsRefuse(String address) {
        URI refused = URI.create(address);

        assertThatThrownBy(() -> OneClickUnsubscribe.headers(refused)).isInstanceOf(IllegalArgumentException.class);
    }
}
