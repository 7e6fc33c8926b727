package id.penghubung.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid traceparents and request ids are replaced, never forwarded. */
@QuarkusTest
@WithTestResource(StubServices.class)
class TraceContextTest {

    private static final String NEW_TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    @TestHTTPResource("/")
    URI base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-zz",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "nonsense"
            })
    void shouldStartANewTraceForAnInvalidTraceparent(String traceparent) {
        assertThat(seen("traceparent", "traceparent", traceparent))
                .isNotEqualTo(traceparent)
                .matches(NEW_TRACEPARENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "<script>",
                "a,b",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void shouldReplaceAnInvalidRequestId(String requestId) {
        assertThat(seen("x-request-id", "X-Request-Id", requestId)).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldCreateUniqueIds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            ids.add(seen("x-request-id", "Accept", "*/*"));
        }
        assertThat(ids).hasSize(50);
    }

    private String seen(String header, String... sent) {
        return GatewayClient.seen(new GatewayClient(base).get("/v1/complaints/echo", sent))
                .getJsonObject("headers")
                .getJsonArray(header)
                .getString(0);
    }
}
