package id.penghubung.complaints.attachments;

import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Uploads;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.testing.SamplePhotos;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of messages. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MessageAttachmentsTest {

    private final String reporter = Tokens.newReporter();

    @Inject
    MessageAttachments messages;

    @Test
    void shouldAttachAFileToOneMessageOfItsUploaderOnly() {
        // Given
        UUID complaint = UUID.fromString(submitted(reporter));
        UUID file = upload(complaint, "MESSAGE");
        UUID message = UUID.randomUUID();

        // When
        List<AttachmentView> attached = attach(complaint, message, Uploader.REPORTER, file);

        // Then
        assertThat(attached).extracting(AttachmentView::messageId).containsExactly(message);
        assertThat(messages.ofMessages(List.of(message, UUID.randomUUID()))).containsOnlyKeys(message);
        assertRejected(complaint, Uploader.REPORTER, file);
        assertRejected(complaint, Uploader.ofAgency("dpu"), upload(complaint, "MESSAGE"));
        assertRejected(complaint, Uploader.REPORTER, upload(complaint, "EVIDENCE"));
        assertRejected(UUID.fromString(submitted(reporter)), Uploader.REPORTER, upload(complaint, "MESSAGE"));
        UUID twice = upload(complaint, "MESSAGE");
        assertRejected(complaint, Uploader.REPORTER, twice, twice);
    }

    private UUID upload(UUID complaint, String purpose) {
        return UUID.fromString(Uploads.attach(reporter, complaint.toString(), purpose, SamplePhotos.png())
                .path("id"));
    }

    private List<AttachmentView> attach(UUID complaint, UUID message, String uploader, UUID... files) {
        return QuarkusTransaction.requiringNew()
                .call(() -> messages.attach(complaint, message, uploader, List.of(files)));
    }

    private void assertRejected(UUID complaint, String uploader, UUID... files) {
        assertThatThrownBy(() -> attach(complaint, UUID.randomUUID(), uploader, files))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(400));
    }
}
