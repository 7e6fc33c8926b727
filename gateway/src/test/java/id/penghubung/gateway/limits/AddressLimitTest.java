package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places for an address and for all addresses of an IPv6 site. */
class AddressLimitTest {

    private final ConcurrencyLimit byNetwork = new ConcurrencyLimit(2);
    private final ConcurrencyLimit bySite = new ConcurrencyLimit(3);
    private final AddressLimit limit = new AddressLimit(byNetwork, bySite);

    @Test
    void shouldBoundEachNetworkAndTheSiteOfAll() {
        assertThat(enter("2001:db8:1:1::1")).isTrue();
        assertThat(enter("2001:db8:1:1::2")).isTrue();
        assertThat(enter("2001:db8:1:1::3")).as("the network").isFalse();
        assertThat(enter("2001:db8:1:2::1")).isTrue();
        assertThat(enter("2001:db8:1:3::1")).as("the site").isFalse();
        assertThat(enter("2001:db8:2:1::1")).as("another site").isTrue();

        limit.leave(ClientAddress.of("2001:db8:1:1::1"));

        assertThat(enter("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void shouldLoseNoPlace() {
        for (int network = 1; network <= 9; network++) {
            String address = "2001:db8:1:" + network + "::1";
            if (enter(address)) {
                limit.leave(ClientAddress.of(address));
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
        return limit.enter(ClientAddress.of(address));
    }
}
