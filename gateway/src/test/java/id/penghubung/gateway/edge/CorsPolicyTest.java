package id.penghubung.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** CORS: allowed origins and all others. */
@QuarkusTest
@WithTestResource(StubServices.class)
class CorsPolicyTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void shouldAnswerAPreflightOfAnAllowedOrigin() throws Exception {
        String reply = send("OPTIONS", "https://lapor.example", "Access-Control-Request-Method: POST\n");

        assertThat(reply)
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("access-control-allow-origin: https://lapor.example")
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD, POST")
                .containsIgnoringCase("vary: origin")
                .doesNotContain("allow-credentials");
    }

    @Test
    void shouldRejectAPreflightOfAnotherOrigin() throws Exception {
        String reply = send("OPTIONS", "https://evil.example", "Access-Control-Request-Method: POST\n");

        assertThat(reply).startsWith("HTTP/1.1 403 ").doesNotContain("access-control-allow-origin");
    }

    @Test
    void shouldShowTheResponseToAnAllowedOriginOnly() throws Exception {
        assertThat(send("GET", "https://lapor.example", ""))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("access-control-allow-origin: https://lapor.example")
                .containsIgnoringCase("access-control-expose-headers: ETag, Location, Retry-After, RateLimit");
        assertThat(send("GET", "https://evil.example", ""))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("access-control-allow-origin");
    }

    private String send(String method, String origin, String headers) throws Exception {
        try (RawClient raw = new RawClient(base)) {
            return raw.send(method + " /v1/complaints/echo HTTP/1.1\nHost: x\nConnection: close\nOrigin: " + origin
                            + "\n" + headers + "\n")
                    .rest();
        }
    }
}
