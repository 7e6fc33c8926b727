package id.penghubung.systemtests.badinput;

import id.penghubung.systemtests.http.RawRequest;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request paths that different parsers could interpret differently, sent unchanged. */
@SystemTest
class RequestPathsIT {

    private final SystemUnderTest system;

    RequestPathsIT(SystemUnderTest system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints;a=b",
                "/v1/cases;/x",
                "/v1/complaints%3Ba",
                "/v1/complaints%3ba",
                "/v1/complaints%2Fx",
                "/v1/complaints%2fx",
                "/v1%5Ccomplaints",
                "/v1%5ccomplaints",
                "//v1/complaints",
                "/v1//complaints",
                "/v1/complaints//",
                "/v1/./complaints",
                "/v1/../v1/complaints",
                "/v1/complaints/..",
                "/v1/complaints/.",
                "/v1/%2e/complaints",
                "/v1/%2E%2E/complaints",
                "/v1/.%2e/complaints",
                "/v1/complaints%00",
                "/v1/complaints%0a",
                "/v1/complaints/%252e%252e"
            })
    void shouldRejectAnAmbiguousPath(String path) {
        var complaints = ComplaintsSnapshot.take(system);

        BilingualProblem.to(language -> new RawRequest(system.gateway(), "GET", path)
                        .header("Accept-Language", language.tag())
                        .header("Authorization", "Bearer " + system.tokens().of("reporter"))
                        .send())
                .hasType(400, "invalid-path");
        BilingualProblem.to(language -> new RawRequest(system.gateway(), "POST", path)
                        .header("Accept-Language", language.tag())
                        .header("Content-Length", "0")
                        .send())
                .hasType(400, "invalid-path");

        complaints.assertUnchanged();
    }

    /** The framework rejects a path that is not a URI before a problem document can be written. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1\\complaints", "/v1/complaints%zz", "/v1/complaints%2"})
    void shouldRejectAPathThatIsNotAUri(String path) {
        var complaints = ComplaintsSnapshot.take(system);

        new RawRequest(system.gateway(), "GET", path)
                .header("Authorization", "Bearer " + system.tokens().of("reporter"))
                .send()
                .expect(400);

        complaints.assertUnchanged();
    }
}
