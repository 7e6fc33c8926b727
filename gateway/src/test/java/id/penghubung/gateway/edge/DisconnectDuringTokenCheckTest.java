package id.penghubung.gateway.edge;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.limits.ConcurrentRequests;
import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.SlowKeyServer;
import id.penghubung.gateway.testing.StubServices;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that disconnect while the gateway waits for the keys of the realm. */
@QuarkusTest
@WithTestResource(StubServices.class)
@WithTestResource(SlowKeyServer.class)
class DisconnectDuringTokenCheckTest {

    private static final int CLIENTS = 5;

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = "penghubung.identity.keys-url")
    URI keys;

    @Inject
    ConcurrentRequests concurrent;

    private GatewayClient client;
    private GatewayClient realm;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
        realm = new GatewayClient(keys);
    }

    @Test
    void shouldNotOccupySlotsOfTheAccount() throws Exception {
        List<String> tokens = new ArrayList<>();
        List<RawClient> rawClients = new ArrayList<>();
        assertThat(client.get("/v1/complaints/echo", "Authorization", token(99)).statusCode())
                .isEqualTo(200);
        realm.get("/hold");
        for (int i = 0; i < CLIENTS; i++) {
            String token = token(i);
            tokens.add(token);
            rawClients.add(new RawClient(base)
                    .send("GET /v1/complaints/echo HTTP/1.1\nHost: x\nAuthorization: " + token + "\n\n"));
        }
        await().untilAsserted(() -> assertThat(
                        concurrent.requests().byAddress().byNetwork().inUse())
                .as("requests that wait for the keys")
                .isEqualTo(CLIENTS));
        await().untilAsserted(() -> assertThat(realm.get("/held").body()).isNotEqualTo("0"));

        for (RawClient raw : rawClients) {
            raw.close();
        }
        await().untilAsserted(() -> assertThat(
                        concurrent.requests().byAddress().byNetwork().inUse())
                .isZero());
        realm.get("/release");

        for (String token : tokens) {
            assertThat(client.get("/v1/complaints/echo", "Authorization", token).statusCode())
                    .isEqualTo(200);
        }
        await().during(Duration.ofMillis(300))
                .untilAsserted(
                        () -> assertThat(concurrent.requests().byAccount().inUse())
                                .as("slots in use")
                                .isZero());
    }

    private static String token(int number) {
        return "Bearer " + FakeIdentityProvider.shared().token("left-" + number, "account-left", List.of("reporter"));
    }
}
