package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.complaints.testing.Uploads.storedFiles;
import static id.penghubung.kit.testing.Polling.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.files.UploadCleanupJob;
import id.penghubung.kit.testing.FakeClamd;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile and broken uploads get the right answer and leave nothing on the disk. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RejectedUploadTest {

    private final String reporter = Tokens.newReporter();

    @Inject
    UploadCleanupJob cleanup;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldRejectAndLeaveNothingOnTheDisk(String name, byte[] file, int status, String problem) {
        // Given
        String id = submitted(reporter);
        List<Path> before = storedFiles();

        // When
        attach(reporter, id, file).then().statusCode(status).body("type", containsString(problem));

        // Then
        await().untilAsserted(() -> assertThat(storedFiles()).isSubsetOf(before));
        as(reporter).get("/v1/complaints/" + id + "/attachments").then().body("items", hasSize(0));
    }

    static Stream<Arguments> shouldRejectAndLeaveNothingOnTheDisk() {
        byte[] pdfWithVirus = concat(SampleFiles.pdf(), FakeClamd.eicar());
        return Stream.of(
                Arguments.of("empty file", new byte[0], 422, "file-unreadable"),
                Arguments.of("web page", SampleFiles.page(), 415, "file-kind-not-accepted"),
                Arguments.of("program", SampleFiles.program(), 415, "file-kind-not-accepted"),
                Arguments.of("archive", SampleFiles.zip("a", "b"), 415, "file-kind-not-accepted"),
                Arguments.of("document with macros", SampleFiles.docxWithMacro(), 415, "file-kind-not-accepted"),
                Arguments.of("pixel bomb", SamplePhotos.pixelBomb(), 422, "picture-too-large"),
                Arguments.of("EICAR alone", FakeClamd.eicar(), 415, "file-kind-not-accepted"),
                Arguments.of("EICAR in a PDF", pdfWithVirus, 422, "file-infected"),
                Arguments.of(
                        "picture cut off in its header",
                        Arrays.copyOf(SamplePhotos.jpeg(1), 40),
                        422,
                        "file-unreadable"),
                Arguments.of("PDF cut off", Arrays.copyOf(SampleFiles.pdf(), 60), 422, "file-unreadable"),
                Arguments.of("PDF with a password", encryptedPdf(), 422, "pdf-encrypted"),
                Arguments.of("photo of 5,000 scans", SamplePhotos.progressive(5_000), 422, "picture-too-large"),
                Arguments.of("video cut off", Arrays.copyOf(SamplePhotos.mp4(), 60), 422, "file-unreadable"),
                Arguments.of(
                        "more than 10 MB",
                        concat(SampleFiles.pdf(), new byte[10 * 1024 * 1024]),
                        413,
                        "file-too-large"));
    }

    @Test
    void shouldLeaveNothingOfAnUploadThatIsCutOff() throws IOException {
        // Given
        String id = submitted(reporter);
        List<Path> before = storedFiles();
        byte[] start = ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(US_ASCII);

        // When
        try (Socket connection = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = connection.getOutputStream();
            out.write(("POST /v1/complaints/" + id + "/attachments HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + reporter + "\r\n"
                            + "Content-Type: multipart/form-data; boundary=limit\r\nContent-Length: 2000000\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(start);
            out.write(new byte[500_000]);
            out.flush();
            await().untilAsserted(() -> assertThat(storedFiles()).anyMatch(file -> !before.contains(file)));
        }

        // Then: what the server does not delete at once, the clean-up does
        await().ignoreExceptionsInstanceOf(NoSuchFileException.class).untilAsserted(() -> {
            for (Path file : storedFiles()) {
                if (!before.contains(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
                }
            }
            cleanup.collect();
            assertThat(storedFiles()).isSubsetOf(before);
        });
    }

    private static byte[] encryptedPdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf())) {
            document.protect(new StandardProtectionPolicy("pemilik", "rahasia", new AccessPermission()));
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
