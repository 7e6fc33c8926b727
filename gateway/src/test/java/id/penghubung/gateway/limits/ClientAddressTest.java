package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of an address by which its limits are counted. */
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, , 192.0.2.1",
        "unknown, unknown, , unknown",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64, 20010db80001::/48, 20010db80001::/48",
        "2001:db8:1:ffff::, 20010db80001ffff::/64, 20010db80001::/48, 20010db80001::/48",
        "not:an:address, not:an:address, , not:an:address",
    })
    void shouldCountByNetworkAndSite(String address, String network, String site, String widest) {
        ClientAddress client = ClientAddress.of(address);

        assertThat(client.network()).isEqualTo(network);
        assertThat(client.site()).isEqualTo(site);
        assertThat(client.widest()).isEqualTo(widest);
    }
}
