package id.penghubung.systemtests.badinput;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.http.RawRequest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
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

    private final SystemUnderTest penghubung;
    private final ApiClient reporter;
    private final ComplaintsSnapshot books;

    RequestBodiesIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
        reporter = penghubung.reporter("reporter").api();
        books = ComplaintsSnapshot.asOfNow(penghubung);
    }

    @AfterEach
    void nothingIsTakenIn() {
        books.areUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"COMPLAINT\", ", "{'kind'}", "bukan json", "{\"title\": \"a\u0001b\"}"})
    void shouldRefuseWhatIsNotJson(String body) {
        BilingualProblem.to(language -> reporter.in(language).post("/v1/complaints", "application/json", body))
                .is(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"laporan\"", "17"})
    void shouldRefuseJsonThatIsNoComplaint(String body) {
        for (var language : Language.values()) {
            reporter.in(language)
                    .post("/v1/complaints", "application/json", body)
                    .expect(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "bukan tipe"})
    void shouldRefuseAnotherTypeOfContent(String type) {
        BilingualProblem.to(language -> reporter.in(language)
                        .post("/v1/complaints", type, Draft.aboutARoad().json().toString()))
                .is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/complaints", "/v1/categories", "/v1/agencies", "/v1/agencies/dpu"})
    void shouldRefuseToAnswerInAnUnknownFormat(String path) {
        BilingualProblem.to(language -> reporter.in(language).with("Accept", "text/csv").get(path))
                .is(406, "not-acceptable");
    }

    @Test
    void shouldRefuseAnUnknownMethod() {
        BilingualProblem.to(language -> reporter.in(language).delete("/v1/complaints")).is(405, "method-not-allowed");
    }

    @Test
    void shouldRefuseElevenMegabytesThatAreAnnounced() {
        BilingualProblem.to(language -> eleven(language, "Content-Length", Integer.toString(PIECES_OF_11_MB * PIECE), false))
                .is(413, "body-too-large");
    }

    @Test
    void shouldRefuseElevenMegabytesThatComeUnannounced() {
        BilingualProblem.to(language -> eleven(language, "Transfer-Encoding", "chunked", true))
                .is(413, "body-too-large");
    }

    private ApiResponse eleven(Language language, String framing, String value, boolean chunked) {
        return new RawRequest(penghubung.gateway(), "POST", "/v1/complaints")
                .header("Accept-Language", language.tag())
                .header("Authorization", "Bearer " + penghubung.tokens().of("reporter"))
                .header("Content-Type", "application/json")
                .header(framing, value)
                .send(out -> writeEleven(out, chunked));
    }

    private static void writeEleven(OutputStream out, boolean chunked) throws IOException {
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
