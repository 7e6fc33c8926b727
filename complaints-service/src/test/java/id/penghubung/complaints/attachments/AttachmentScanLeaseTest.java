package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.complaints.testing.Uploads.attach;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.FakeClamd;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scans in the background hold no transaction, and two replicas do not scan the same file. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentScanLeaseTest {

    private final String reporter = Tokens.newReporter();

    @Inject
    AttachmentScanJob scanJob;

    @Inject
    Jdbc jdbc;

    @AfterEach
    void release() {
        FakeClamd.release();
    }

    @Test
    void shouldHoldNoTransactionAndScanOnceWhileTheScannerThinks() throws InterruptedException {
        // Given
        UUID attachment = unscanned();
        int before = FakeClamd.scans();
        FakeClamd.hold();

        // When
        Thread replica = Thread.ofPlatform().start(scanJob::scan);
        await().until(() -> FakeClamd.scans() == before + 1);

        // Then: the row is not locked, and another replica leaves it alone
        assertThat(jdbc.list(
                        "select id from complaint_attachment where id = ? for update nowait",
                        row -> row.getString(1),
                        attachment))
                .hasSize(1);
        scanJob.scan();
        assertThat(FakeClamd.scans()).isEqualTo(before + 1);
        FakeClamd.release();
        replica.join();
        assertThat(scanOf(attachment)).containsExactly("CLEAN");
    }

    @Test
    void shouldIgnoreTheResultOfARunWhoseWorkAnotherOneHasTakenOver() throws InterruptedException {
        // Given
        UUID attachment = unscanned();
        int before = FakeClamd.scans();
        FakeClamd.hold();
        Thread stalled = Thread.ofPlatform().start(scanJob::scan);
        await().until(() -> FakeClamd.scans() == before + 1);
        jdbc.update("update complaint_attachment set scan_lease = ? where id = ?", UUID.randomUUID(), attachment);

        // When
        FakeClamd.release();
        stalled.join();

        // Then
        assertThat(scanOf(attachment)).containsExactly("PENDING");

        // When: the other run has crashed, and its lease ended
        jdbc.update(
                "update complaint_attachment set scan_leased_until = now() - interval '1 second' where id = ?",
                attachment);
        scanJob.scan();

        // Then
        assertThat(scanOf(attachment)).containsExactly("CLEAN");
    }

    private UUID unscanned() {
        jdbc.update("update complaint_attachment set scan = 'CLEAN' where scan = 'PENDING'");
        FakeClamd.release();
        String id = submitted(reporter);
        UUID attachment = UUID.fromString(
                attach(reporter, id, SampleFiles.pdf(FakeClamd.COUNTED)).path("id"));
        jdbc.update("update complaint_attachment set scan = 'PENDING' where id = ?", attachment);
        return attachment;
    }

    private List<String> scanOf(UUID attachment) {
        return jdbc.list("select scan from complaint_attachment where id = ?", row -> row.getString(1), attachment);
    }
}
