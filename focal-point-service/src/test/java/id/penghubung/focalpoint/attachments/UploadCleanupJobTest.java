package id.penghubung.focalpoint.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.files.FileStorage;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.UploadCleanupJob;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.testing.SampleFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cleanup of uploads that were never attached. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UploadCleanupJobTest {

    private static final Path DIRECTORY = Path.of("target", "attachments");

    @Inject
    UploadCleanupJob job;

    @Inject
    AttachmentService attachments;

    @Inject
    FileStorage storage;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @Inject
    MeterRegistry meters;

    @TempDir
    Path folder;

    private final Instant now = Instant.now();

    @BeforeEach
    void stopClock() {
        clock.stopAt(now);
    }

    @AfterEach
    void resumeClock() {
        clock.run();
    }

    @Test
    void shouldDeleteContentsThatAreUnattachedForAnHour() throws IOException {
        // Given
        ReceivedFile refused = attachments.receive(document(), "surat.pdf");

        // When
        clock.stopAt(now.plus(Duration.ofMinutes(59)));
        job.collect();
        assertThat(pathOf(refused)).exists();
        clock.stopAt(now.plus(Duration.ofMinutes(61)));
        job.collect();

        // Then
        assertThat(pathOf(refused)).doesNotExist();
        assertThat(database.column("select sha256 from unattached_content where sha256 = ?", refused.sha256()))
                .isEmpty();
        assertThatThrownBy(() -> attach(refused))
                .as("already deleted")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE.type()));
    }

    @Test
    void shouldKeepAttachedContentWhenTheSameBytesStayUnattachedLater() throws IOException {
        // Given
        Path document = document();
        ReceivedFile attached = attachments.receive(document, "surat.pdf");
        attach(attached);
        attachments.receive(document, "sekali lagi.pdf");

        // When
        clock.stopAt(now.plus(Duration.ofHours(2)));
        job.collect();

        // Then
        assertThat(pathOf(attached)).hasSameBinaryContentAs(document);
        assertThat(database.column("select sha256 from unattached_content where sha256 = ?", attached.sha256()))
                .isEmpty();
    }

    @Test
    void shouldKeepContentThatIsSentAgainWithinTheHour() throws IOException {
        // Given
        Path document = document();
        attachments.receive(document, "surat.pdf");
        clock.stopAt(now.plus(Duration.ofMinutes(50)));
        ReceivedFile again = attachments.receive(document, "surat.pdf");

        // When
        clock.stopAt(now.plus(Duration.ofMinutes(70)));
        job.collect();
        attach(again);

        // Then
        assertThat(pathOf(again)).exists();
    }

    @Test
    void shouldContinueWhenSomeContentCannotBeDeleted() throws IOException {
        // Given: a non-empty directory at the path of a file
        ReceivedFile undeletable = attachments.receive(document(), "a.pdf");
        ReceivedFile other = attachments.receive(document(), "b.pdf");
        Files.delete(storage.find(undeletable.sha256()).orElseThrow().path().orElseThrow());
        Path blockingDirectory = Files.createDirectories(pathOf(undeletable).resolve("x"));

        // When
        clock.stopAt(now.plus(Duration.ofHours(2)));
        job.collect();

        // Then
        assertThat(pathOf(other)).doesNotExist();
        assertThat(database.column("select last_failure from failing_row where worker = 'upload-cleanup'"))
                .singleElement()
                .asString()
                .contains("DirectoryNotEmptyException");

        // When
        Files.delete(blockingDirectory);
        clock.stopAt(now.plus(Duration.ofHours(2)).plusSeconds(11));
        job.collect();

        // Then
        assertThat(pathOf(undeletable)).doesNotExist();
        assertThat(database.column("select 1 from failing_row where worker = 'upload-cleanup'"))
                .isEmpty();
    }

    @Test
    void shouldDeleteFilesOfInterruptedRequests() throws IOException {
        // Given
        Path old = leftover(DIRECTORY.resolve("incoming"), Duration.ofMinutes(61));
        Path oldUpload = leftover(DIRECTORY.resolve("uploads"), Duration.ofMinutes(61));
        Path young = leftover(DIRECTORY.resolve("uploads"), Duration.ofMinutes(59));

        // When
        job.collect();

        // Then
        assertThat(old).doesNotExist();
        assertThat(oldUpload).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void shouldMeasureFreeDiskSpace() {
        assertThat(meters.get("penghubung.attachments.free").gauge().value()).isPositive();
        assertThat(meters.get("penghubung.attachments.minimum.free").gauge().value())
                .isEqualTo(512 * 1024 * 1024);
    }

    private static Path pathOf(ReceivedFile file) {
        return DIRECTORY.resolve("files").resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }

    private void attach(ReceivedFile file) {
        resumeClockForACase();
        UUID caseId = UUID.fromString(
                CaseApiClient.of("dpu").awaitCaseId(RoutedComplaint.to("dpu").publish()));
        restoreClock();
        QuarkusTransaction.requiringNew().run(() -> attachments.attach(caseId, 0, file, true, clock.instant()));
    }

    private Instant interrupted = now;

    private void resumeClockForACase() {
        interrupted = clock.instant();
        clock.run();
    }

    private void restoreClock() {
        clock.stopAt(interrupted);
    }

    private Path document() throws IOException {
        Path document = folder.resolve(UUID.randomUUID() + ".pdf");
        Files.write(document, SampleFiles.pdf());
        return Files.write(
                document,
                ("\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII),
                java.nio.file.StandardOpenOption.APPEND);
    }

    private Path leftover(Path where, Duration age) throws IOException {
        Files.createDirectories(where);
        Path file = Files.writeString(where.resolve(UUID.randomUUID().toString()), "half of a fi");
        return Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
    }
}
