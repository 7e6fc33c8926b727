package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.io.ByteArrayOutputStream;

/**
 * Actions of a reporter with a complaint after its submission, with the account or with the access code.
 *
 * @param path path of the complaint for this reporter
 */
record ReporterActions(ApiClient api, String path) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "batas";

    /** @param account client of the account; without effect for a complaint with an access code */
    static ReporterActions of(Submission submission, ApiClient account, ApiClient withoutToken) {
        return submission.accessCode().isEmpty()
                ? new ReporterActions(account, "/v1/complaints/" + submission.id())
                : new ReporterActions(
                        withoutToken.with("Access-Code", submission.accessCode()),
                        "/v1/tracking/" + submission.trackingNumber());
    }

    void awaitStatus(String status) {
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(api.get(path).expect(200).text("status")).isEqualTo(status));
    }

    /** Uploads a photo under a file name. */
    ApiResponse sendPhoto(byte[] photo, String name) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        form.writeBytes(photo);
        form.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return api.post(path + "/attachments", "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray())
                .expect(201);
    }

    ApiResponse writeToAgency(String text) {
        return api.post(path + "/messages", body("addressee", "AGENCY").put("text", text))
                .expect(201);
    }

    ApiResponse dispute(String reason) {
        return api.post(path + "/disputes", body("reason", reason)).expect(200);
    }

    ApiResponse rate(int rating, String comment) {
        return api.put(path + "/rating", body("comment", comment).put("rating", rating))
                .expect(200);
    }

    private static ObjectNode body(String field, String text) {
        return JSON.createObjectNode().put(field, text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
