package id.penghubung.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only trusted proxies may report the client's address. */
class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({
        "10.255.1.2, true",
        "11.0.0.1, false",
        "192.168.1.7, true",
        "192.168.1.8, false",
        "fd12::1, true",
        "fe80::1, false",
        "unknown, false"
    })
    void shouldRecognizeTrustedAddresses(String address, boolean trusted) {
        assertThat(proxies.contains(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1.1, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "10.0.0.3, 10.0.0.2             | 10.0.0.3",
                "<script>, 10.0.0.2             | 10.0.0.2",
                "1.1.1.1, , 10.0.0.2            | 10.0.0.2",
                "1.1.1.1, unknown               | 10.0.0.1",
                "1.1.1.1:4711                   | 10.0.0.1",
                "2001:DB8::0:1, fd00::2         | 2001:db8::1",
                "::ffff:203.0.113.9, ::ffff:10.0.0.2 | 203.0.113.9",
            })
    void shouldStopAtTheFirstUntrustedAddress(String chain, String client) {
        assertThat(proxies.resolveClient(List.of(chain), "10.0.0.1")).isEqualTo(client);
    }

    @Test
    void shouldReadAllHeaderLinesAsOneList() {
        assertThat(proxies.resolveClient(List.of("1.1.1.1", "203.0.113.9, 10.0.0.3", "10.0.0.2"), "10.0.0.1"))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.resolveClient(List.of(), "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "example.org", ""})
    void shouldNameAnInvalidRange(String range) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not an address range: " + range);
    }
}
