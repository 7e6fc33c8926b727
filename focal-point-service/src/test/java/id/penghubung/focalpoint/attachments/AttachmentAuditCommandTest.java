package id.penghubung.focalpoint.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.testing.SampleFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of stored files finds evidence of cases that was exchanged or lost. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentAuditCommandTest {

    private static final Path DIRECTORY = Path.of("target", "attachments");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Inject
    AttachmentService attachments;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void shouldFindFilesThatWereExchangedOrLost() throws IOException {
        // Given
        ReceivedFile exchanged = attached();
        ReceivedFile lost = attached();
        audit(ConfigProvider.getConfig());
        assertThat(printed())
                .contains("files of cases, letters, actions and meetings checked")
                .doesNotContain(exchanged.sha256())
                .doesNotContain(lost.sha256());
        output.reset();

        // When
        Files.writeString(pathOf(exchanged), "exchanged");
        Files.delete(pathOf(lost));

        // Then
        assertThat(audit(ConfigProvider.getConfig())).isEqualTo(1);
        assertThat(printed())
                .contains("its file was changed (" + exchanged.sha256() + ")")
                .contains("its file is missing (" + lost.sha256() + ")");
        Files.write(pathOf(exchanged), contentOf(exchanged));
        Files.write(pathOf(lost), contentOf(lost));
    }

    @Test
    void shouldNameTheSettingThatIsMissing() {
        Config withoutDatabase = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("penghubung.attachments.directory", DIRECTORY.toString()), "test", 100))
                .build();

        assertThat(audit(withoutDatabase)).isEqualTo(2);

        assertThat(printed()).contains("quarkus.datasource.jdbc.url").contains("is not set");
    }

    private int audit(Config config) {
        return new AttachmentAuditCommand(config, new PrintStream(output, true, StandardCharsets.UTF_8)).run();
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private ReceivedFile attached() throws IOException {
        String text = UUID.randomUUID().toString();
        Path document = Files.write(folder.resolve(text), SampleFiles.pdf(text));
        ReceivedFile file = attachments.receive(document, text + ".pdf");
        UUID caseId = UUID.fromString(
                CaseApiClient.of("dpu").awaitCaseId(RoutedComplaint.to("dpu").publish()));
        QuarkusTransaction.requiringNew().run(() -> attachments.attach(caseId, 0, file, true, clock.instant()));
        return file;
    }

    private static byte[] contentOf(ReceivedFile file) {
        return SampleFiles.pdf(file.name().replace(".pdf", ""));
    }

    private static Path pathOf(ReceivedFile file) {
        return DIRECTORY.resolve("files").resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }
}
