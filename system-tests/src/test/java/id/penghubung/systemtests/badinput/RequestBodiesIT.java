package id.penghubung.systemtests.badinput;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.http.RawRequest;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class RequestBodiesIT {

    private static final int PIECE = 64 * 1024;
    private static final int PIECES_OF_11_MB = 11 * 1024 * 1024 / PIECE;

    private final SystemUnderTest system;
    private final ApiClient reporter;
    private final ComplaintsSnapshot complaints;

    RequestBodiesIT(SystemUnderTest system) {
        this.system = system;
        reporter = system.reporter("reporter").api();
        complaints = ComplaintsSnapshot.take(system);
    }

    @AfterEach
    void assertNoComplaintAdded() {
        complaints.assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"COMPLAINT\", ", "{'kind'}", "bukan json", "{\"title\": \"a\u0001b\"}"})
    void shouldRejectABodyThatIsNotJson(String body) {
        BilingualProblem.to(language -> reporter.in(language).post("/v1/complaints", "application/json", body))
                .hasType(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"laporan\"", "17"})
    void shouldRejectJsonThatIsNotAComplaint(String body) {
        for (var language : Language.values()) {
            reporter.in(language)
                    .post("/v1/complaints", "application/json", body)
                    .expect(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "bukan tipe"})
    void shouldRejectUnsupportedContentTypes(String type) {
        BilingualProblem.to(language -> reporter.in(language)
                        .post("/v1/complaints", type, Draft.aboutARoad().json().toString()))
                .hasType(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/complaints", "/v1/categories", "/v1/agencies", "/v1/agencies/dpu"})
    void shouldRejectAnUnsupportedResponseFormat(String path) {
        BilingualProblem.to(language ->
                        reporter.in(language).with("Accept", "text/csv").get(path))
                .hasType(406, "not-acceptable");
    }

    @Test
    void shouldRejectAnUnsupportedMethod() {
        BilingualProblem.to(language -> reporter.in(language).delete("/v1/complaints"))
                .hasType(405, "method-not-allowed");
    }

    @Test
    void shouldRejectElevenMegabytesWithAContentLength() {
        var length = Integer.toString(PIECES_OF_11_MB * PIECE);
        BilingualProblem.to(language -> sendElevenMegabytes(language, "Content-Length", length, false))
                .hasType(413, "body-too-large");
    }

    @Test
    void shouldRejectElevenMegabytesInChunks() {
        BilingualProblem.to(language -> sendElevenMegabytes(language, "Transfer-Encoding", "chunked", true))
                .hasType(413, "body-too-large");
    }

    private ApiResponse sendElevenMegabytes(Language language, String framing, String value, boolean chunked) {
        return new RawRequest(system.gateway(), "POST", "/v1/complaints")
                .header("Accept-Language", language.tag())
                .header("Authorization", "Bearer " + system.tokens().of("reporter"))
                .header("Content-Type", "application/json")
                .header(framing, value)
                .send(out -> writeElevenMegabytes(out, chunked));
    }

    private static void writeElevenMegabytes(OutputStream out, boolean chunked) throws IOException {
        var piece = new byte[PIECE];
        Arrays.fill(piece, (byte) ' ');
        for (int i = 0; i < PIECES_OF_11_MB; i++) {
            if (chunked) {
                out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(US_ASCII));
            }
            out.write(piece);
            if (chunked) {
                out.write("\r\n".getBytes(US_ASCII));
            }
        }
        if (chunked) {
            out.write("0\r\n\r\n".getBytes(US_ASCII));
        }
    }
}
