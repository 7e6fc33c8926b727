package id.penghubung.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.limits.ClientAddress;
import id.penghubung.gateway.limits.ConcurrencyLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many connections an address, and all addresses of an IPv6 site, may have open. */
class ConnectionsPerAddressTest {

    private final ConcurrencyLimit byNetwork = new ConcurrencyLimit(2);
    private final ConcurrencyLimit bySite = new ConcurrencyLimit(3);
    private final ConnectionsPerAddress.Accept accept =
            new ConnectionsPerAddress.Accept(byNetwork, bySite, TrustedProxies.of(List.of()));

    @Test
    void shouldBoundEachNetworkAndTheSiteOfAll() {
        assertThat(enter("2001:db8:1:1::1")).isTrue();
        assertThat(enter("2001:db8:1:1::2")).isTrue();
        assertThat(enter("2001:db8:1:1::3")).as("the network").isFalse();
        assertThat(enter("2001:db8:1:2::1")).isTrue();
        assertThat(enter("2001:db8:1:3::1")).as("the site").isFalse();
        assertThat(enter("2001:db8:2:1::1")).as("another site").isTrue();

        accept.leave(ClientAddress.of("2001:db8:1:1::1"));

        assertThat(enter("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void shouldLoseNoPlace() {
        for (int network = 1; network <= 9; network++) {
            String address = "2001:db8:1:" + network + "::1";
            if (enter(address)) {
                accept.leave(ClientAddress.of(address));
            }
        }

        assertThat(byNetwork.taken()).isZero();
        assertThat(bySite.taken()).isZero();
    }

    @Test
    void shouldCountIpv4AddressesApart() {
        for (int i = 0; i < 9; i++) {
            assertThat(enter("192.0.2." + i)).isTrue();
        }
        assertThat(bySite.taken()).isZero();
    }

    private boolean enter(String address) {
        return accept.enter(ClientAddress.of(address));
    }
}
