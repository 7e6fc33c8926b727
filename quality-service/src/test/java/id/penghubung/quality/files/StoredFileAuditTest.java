package id.penghubung.quality.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.files.FileAuditCommand;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The audit of stored files finds documents that were exchanged or lost. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StoredFileAuditTest {

    private static final Path FILES = Path.of("target", "attachments", "files");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void shouldFindFilesThatWereExchangedOrLost() throws IOException {
        // Given
        Stored exchanged = Stored.uploaded();
        Stored lost = Stored.uploaded();
        audit(FileAuditCommand.NAME);
        assertThat(printed())
                .contains("files of forums, assessments, improvements and ratings checked")
                .doesNotContain(exchanged.sha256())
                .doesNotContain(lost.sha256());
        output.reset();

        // When
        Files.writeString(exchanged.path(), "exchanged");
        Files.delete(lost.path());
        int status = audit(FileAuditCommand.NAME);

        // Then
        assertThat(status).isEqualTo(FileAuditCommand.FAULTS_FOUND);
        assertThat(printed())
                .contains("its file was changed (" + exchanged.sha256() + ")")
                .contains("its file is missing (" + lost.sha256() + ")");
        Files.write(exchanged.path(), exchanged.content());
        Files.write(lost.path(), lost.content());
    }

    @Test
    void shouldRefuseUnknownArguments() {
        assertThat(audit("verify-record")).isEqualTo(FileAuditCommand.NOT_CHECKED);
        assertThat(printed()).contains("Unknown arguments: verify-record");
    }

    private int audit(String... arguments) {
        return new StoredFileAudit(ConfigProvider.getConfig(), new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private record Stored(byte[] content) {

        static Stored uploaded() {
            byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());
            given().auth()
                    .oauth2(Tokens.ombudsman())
                    .multiPart("number", "B/113/PC.01/XII/2024")
                    .multiPart("issuedOn", "2024-12-10")
                    .multiPart("file", "hasil.pdf", content)
                    .post("/v1/rating-documents")
                    .then()
                    .statusCode(201);
            return new Stored(content);
        }

        String sha256() {
            return HexFormat.of().formatHex(Digests.sha256().digest(content));
        }

        Path path() {
            return FILES.resolve(sha256().substring(0, 2)).resolve(sha256());
        }
    }
}
