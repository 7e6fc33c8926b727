package id.penghubung.systemtests.lifecycle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reporter without an account sends a photo; the agency sees it without the words that were hidden behind it. */
@SystemTest
class ComplaintAttachmentIT {

    private final ReporterWithoutAccount reporter;
    private final Officer publicWorks;

    ComplaintAttachmentIT(SystemUnderTest system) {
        reporter = system.reporterWithoutAccount();
        publicWorks = system.officer("dpu");
    }

    @Test
    void shouldTakeAPhotoAsEvidenceUu25Of2009Art43AndShowTheAgencyNothingThatIsHiddenInIt() throws IOException {
        // Given
        var submission = reporter.submit(Draft.aboutARoad());
        publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");

        // When
        var attached = send(submission, photo() + "<script>rahasia</script>").expect(201);

        // Then
        var path = "/v1/complaints/" + submission.id() + "/attachments";
        assertThat(publicWorks.api().get(path).expect(200).json().path("items").findValuesAsText("id"))
                .containsExactly(attached.text("id"));
        var copy = publicWorks.api().get(path + "/" + attached.text("id")).expect(200);
        assertThat(copy.body()).doesNotContain("rahasia");
        publicWorks.api().get(path + "/" + attached.text("id") + "/original").expect(403);
    }

    @Test
    void shouldRefuseAWebPageThatIsCalledAPhoto() {
        var submission = reporter.submit(Draft.aboutARoad());

        assertThat(send(submission, "<!DOCTYPE html><html></html>").expect(415).text("type"))
                .contains("file-kind-not-accepted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldRefuseABrokenOrHostileFileAndKeepNothingOfIt(String file, String content, int status, String problem) {
        var submission = reporter.submit(Draft.aboutARoad());

        var refused = send(submission, content);

        assertThat(refused.expect(status).text("type")).as(file).contains(problem);
        assertThat(reporter.api()
                        .with("Access-Code", submission.accessCode())
                        .get("/v1/tracking/" + submission.trackingNumber() + "/attachments")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    static Stream<Arguments> shouldRefuseABrokenOrHostileFileAndKeepNothingOfIt() throws IOException {
        return Stream.of(
                Arguments.of("an empty file", "", 422, "file-unreadable"),
                Arguments.of("a zip bomb", zipOfZeros(50_000_000), 415, "file-kind-not-accepted"),
                Arguments.of("a program", "\u007fELF\u0002\u0001\u0001", 415, "file-kind-not-accepted"),
                Arguments.of("a photo that was cut off", photo().substring(0, 40), 422, "file-unreadable"));
    }

    /** @param content bytes of the file as ISO 8859-1 */
    private ApiResponse send(Submission submission, String content) {
        var form = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"foto.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + content + "\r\n--batas--\r\n";
        return reporter.api()
                .with("Access-Code", submission.accessCode())
                .post(
                        "/v1/tracking/" + submission.trackingNumber() + "/attachments",
                        "multipart/form-data; boundary=batas",
                        form.getBytes(ISO_8859_1));
    }

    private static String photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "jpg", bytes);
        return bytes.toString(ISO_8859_1);
    }

    private static String zipOfZeros(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("foto.jpg"));
            zip.write(new byte[size]);
        }
        return bytes.toString(ISO_8859_1);
    }
}
