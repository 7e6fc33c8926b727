package id.penghubung.systemtests.badinput;

import id.penghubung.systemtests.http.RawRequest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that two parsers could read in two ways, as they stand on the wire. */
@SystemTest
class RequestPathsIT {

    private final SystemUnderTest penghubung;

    RequestPathsIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
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
    void shouldRefuseAPathWithTwoMeanings(String path) {
        var books = ComplaintsSnapshot.asOfNow(penghubung);

        BilingualProblem.to(language -> new RawRequest(penghubung.gateway(), "GET", path)
                        .header("Accept-Language", language.tag())
                        .header("Authorization", "Bearer " + penghubung.tokens().of("reporter"))
                        .send())
                .is(400, "invalid-path");
        BilingualProblem.to(language -> new RawRequest(penghubung.gateway(), "POST", path)
                        .header("Accept-Language", language.tag())
                        .header("Content-Length", "0")
                        .send())
                .is(400, "invalid-path");

        books.areUnchanged();
    }

    /** The framework refuses what is not a URI, before a document can be written. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1\\complaints", "/v1/complaints%zz", "/v1/complaints%2"})
    void shouldRefuseWhatIsNotAUri(String path) {
        var books = ComplaintsSnapshot.asOfNow(penghubung);

        new RawRequest(penghubung.gateway(), "GET", path)
                .header("Authorization", "Bearer " + penghubung.tokens().of("reporter"))
                .send()
                .expect(400);

        books.areUnchanged();
    }
}
