package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.LeasedBatchProcessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cleanup of uploads asks the storage outside of any transaction, and two replicas of it do not harm each other or uploads. */
@QuarkusTest
class UploadCleanupLeaseTest {

    private final String sha256 =
            HexFormat.of().formatHex(Digests.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
    private final List<String> deleted = new ArrayList<>();

    @Inject
    BackgroundJobRunner jobs;

    @Inject
    LeasedBatchProcessor batches;

    @Inject
    UnattachedContentTable table;

    @Inject
    FileSettings settings;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @BeforeEach
    void storeAnUnusedContent() {
        jdbc.update("delete from unattached_content");
        jdbc.update(
                "insert into unattached_content (sha256, stored_at) values (?, now() - interval '2 hours')", sha256);
    }

    @Test
    void shouldHoldNoTransactionWhileTheStorageDeletes() {
        List<Integer> observed = new ArrayList<>();

        jobWith(content -> {
                    observed.add(QuarkusTransaction.getStatus());
                    // Another transaction can lock the row.
                    jdbc.list(
                            "select id from unattached_content where sha256 = ? for update nowait",
                            row -> row.getString(1),
                            content);
                })
                .collect();

        assertThat(observed).containsExactly(Status.STATUS_NO_TRANSACTION);
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldDeleteOnceWhenTwoReplicasRun() {
        UploadCleanupJob other = jobWith(content -> {});

        jobWith(content -> other.collect()).collect();

        assertThat(deleted).containsExactly(sha256);
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldRefuseAnUploadOfTheSameContentWhileItIsDeletedAndTakeItAfterwards() {
        // When
        jobWith(content -> assertThatThrownBy(() -> table.insert(content))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem ->
                                        assertThat(problem.type()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE.type())))
                .collect();

        // Then
        assertThat(deleted).containsExactly(sha256);
        table.insert(sha256);
        table.attach(sha256);
    }

    @Test
    void shouldNotAttachAContentWhoseDeletionHasBegun() {
        // Given: the upload began its transaction in time
        jobWith(content -> {
                    jdbc.update("update unattached_content set stored_at = now() where sha256 = ?", content);

                    // When, then
                    assertThatThrownBy(() -> table.attach(content)).isInstanceOf(ProblemException.class);
                })
                .collect();
    }

    @Test
    void shouldTakeOverTheWorkOfACrashedReplicaWhenItsLeaseHasEnded() {
        // Given
        assertThatThrownBy(() -> jobWith(content -> {
                            throw new CrashError();
                        })
                        .collect())
                .isInstanceOf(CrashError.class);
        jobWith(content -> {}).collect();
        assertThat(deleted).as("before the lease has ended").containsExactly(sha256);
        deleted.clear();

        // When
        jdbc.update("update unattached_content set leased_until = now() - interval '1 second'");
        jobWith(content -> {}).collect();

        // Then
        assertThat(deleted).containsExactly(sha256);
        assertThat(rows()).isEmpty();
    }

    @Test
    void shouldLeaveARowToALaterRunThatWasReleasedWhileItsFileWasDeleted() {
        jobWith(table::insertReleased).collect();

        assertThat(rows()).containsExactly(sha256);
    }

    private List<String> rows() {
        return jdbc.list("select sha256 from unattached_content", row -> row.getString(1));
    }

    private UploadCleanupJob jobWith(Consumer<String> duringDeletion) {
        return new UploadCleanupJob(
                jobs,
                batches,
                table,
                new ObservedStorage(duringDeletion),
                settings,
                Path.of("target", "no-uploads"),
                clock);
    }

    /** Failure that a replica does not handle. */
    private static final class CrashError extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final class ObservedStorage implements FileStorage {

        private final Consumer<String> duringDeletion;

        ObservedStorage(Consumer<String> duringDeletion) {
            this.duringDeletion = duringDeletion;
        }

        @Override
        public String put(InputStream content, long maxBytes, Consumer<String> beforeVisible) throws IOException {
            throw new IOException("This storage takes no files");
        }

        @Override
        public Optional<StoredFile> find(String content) {
            return Optional.empty();
        }

        @Override
        public void delete(String content) {
            deleted.add(content);
            duringDeletion.accept(content);
        }

        @Override
        public void deleteLeftovers(Instant before) {
            // There are none.
        }
    }
}
