package id.penghubung.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ambiguous paths, sent as raw bytes. */
@QuarkusTest
@WithTestResource(StubServices.class)
class RequestTargetValidatorTest {

    @TestHTTPResource("/")
    URI base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints;a/b",
                "/v1/complaints;",
                "/v1/complaints%3bx",
                "/v1/complaints%3Bx",
                "/v1/complaints%2fx",
                "/v1/complaints%2Fx",
                "/v1/complaints%5cx",
                "/v1/complaints%5Cx",
                "//v1/complaints",
                "/v1//complaints",
                "/v1/complaints//",
                "/v1/./complaints",
                "/v1/complaints/.",
                "/v1/x/../complaints",
                "/v1/complaints/..",
                "/v1/%2e/complaints",
                "/v1/%2E%2e/complaints",
                "/v1/.%2e/complaints",
                "/v1/complaints%00",
                "/v1/complaints%0a",
                "/v1/complaints%7f",
                "/v1/complaints%252e",
                "/v1/complaints#x",
                "/q/health;/ready",
                "http://x/v1/complaints"
            })
    void shouldRejectAnAmbiguousPath(String path) throws Exception {
        String reply = get(path);

        assertThat(reply)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .contains("urn:penghubung:problem:");
    }

    /** Rejected by the framework before any handler of the gateway, so there is no problem document. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints\\x",
                "/v1/complaints%",
                "/v1/complaints%2",
                "/v1/complaints%zz",
                "/v1/complaints%u0041",
                "/v1/complaints\u0000",
                "/v1/complaints\u0001x",
                "/v1/complaints\u007f",
                "/v1/\u00e9"
            })
    void shouldRejectAnInvalidUri(String path) throws Exception {
        assertThat(get(path)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints",
                "/v1/complaints/",
                "/v1/complaints/0192f0c0-aaaa-7bbb-8ccc-0123456789ab/timeline",
                "/v1/complaints?cursor=a%2Fb%3B..//;&filter[x]=%20",
                "/v1/tracking/KK-7Q4.X",
                "/v1/agencies.../x",
                "/v1/complaints/a%20b%C3%A9"
            })
    void shouldAcceptOrdinaryPaths(String path) {
        assertThat(RequestTargetValidator.isValid(path)).isTrue();
    }

    @Test
    void shouldValidatePathAndQueryByTheirOwnRules() {
        assertThat(RequestTargetValidator.isValid("/v1/x/..?a=b")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x?a=b c")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x?a=%zz")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x?a=<b>")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x\\y")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x%zz")).isFalse();
        assertThat(RequestTargetValidator.isValid("/v1/x%2")).isFalse();
        assertThat(RequestTargetValidator.isValid("*")).isFalse();
        assertThat(RequestTargetValidator.isValid("")).isFalse();
        assertThat(RequestTargetValidator.isValid("/")).isTrue();
    }

    private String get(String path) throws Exception {
        try (RawClient raw = new RawClient(base)) {
            return raw.send("GET " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n")
                    .rest();
        }
    }
}
