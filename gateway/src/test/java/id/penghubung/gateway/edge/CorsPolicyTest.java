package id.penghubung.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.StubServices;
import id.penghubung.gateway.testing.RawClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Pages of other origins: those that are named, and no others. */
@QuarkusTest
@WithTestResource(StubServices.class)
class CorsPolicyTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void shouldAnswerAPreflightOfAKnownOriginAtTheDoor() throws Exception {
        String reply = ask("OPTIONS", "https://lapor.example", "Access-Control-Request-Method: POST\n");

        assertThat(reply)
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("access-control-allow-origin: https://lapor.example")
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD, POST")
                .containsIgnoringCase("vary: origin")
                .doesNotContain("allow-credentials");
    }

    @Test
    void shouldRefuseAPreflightOfAnyOther() throws Exception {
        String reply = ask("OPTIONS", "https://evil.example", "Access-Control-Request-Method: POST\n");

        assertThat(reply).startsWith("HTTP/1.1 403 ").doesNotContain("access-control-allow-origin");
    }

    @Test
    void shouldShowTheReplyToAKnownOriginOnly() throws Exception {
        assertThat(ask("GET", "https://lapor.example", ""))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("access-control-allow-origin: https://lapor.example")
                .containsIgnoringCase("access-control-expose-headers: ETag, Location, Retry-After, RateLimit");
        assertThat(ask("GET", "https://evil.example", ""))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("access-control-allow-origin");
    }

    private String ask(String method, String origin, String headers) throws Exception {
        try (RawClient wire = new RawClient(base)) {
            return wire.send(method + " /v1/complaints/echo HTTP/1.1\nHost: x\nConnection: close\nOrigin: " + origin
                            + "\n" + headers + "\n")
                    .rest();
        }
    }
}
