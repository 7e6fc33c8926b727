package id.penghubung.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.quota.ClientQuotas;
import org.junit.jupiter.api.Test;

/** Slots of an address and of all addresses of an IPv6 site. */
class AddressLimitTest {

    private final ClientQuotas byNetwork = new ClientQuotas(2);
    private final ClientQuotas bySite = new ClientQuotas(3);
    private final AddressLimit limit = new AddressLimit(byNetwork, bySite);

    @Test
    void shouldLimitEachNetworkAndTheWholeSite() {
        assertThat(tryAcquire("2001:db8:1:1::1")).isTrue();
        assertThat(tryAcquire("2001:db8:1:1::2")).isTrue();
        assertThat(tryAcquire("2001:db8:1:1::3")).as("the network").isFalse();
        assertThat(tryAcquire("2001:db8:1:2::1")).isTrue();
        assertThat(tryAcquire("2001:db8:1:3::1")).as("the site").isFalse();
        assertThat(tryAcquire("2001:db8:2:1::1")).as("another site").isTrue();

        limit.release(ClientAddress.of("2001:db8:1:1::1"));

        assertThat(tryAcquire("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void shouldReleaseEverySlot() {
        for (int network = 1; network <= 9; network++) {
            String address = "2001:db8:1:" + network + "::1";
            if (tryAcquire(address)) {
                limit.release(ClientAddress.of(address));
            }
        }

        assertThat(byNetwork.inUse()).isZero();
        assertThat(bySite.inUse()).isZero();
    }

    @Test
    void shouldCountIpv4AddressesSeparately() {
        for (int i = 0; i < 9; i++) {
            assertThat(tryAcquire("192.0.2." + i)).isTrue();
        }
        assertThat(bySite.inUse()).isZero();
    }

    private boolean tryAcquire(String address) {
        return limit.tryAcquire(ClientAddress.of(address));
    }
}
