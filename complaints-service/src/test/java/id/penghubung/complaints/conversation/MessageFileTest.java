package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.attachments.AttachedMessages;
import id.penghubung.complaints.attachments.ReaderKind;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of messages between a reporter and the agency or the coordinator. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MessageFileTest {

    @Inject
    AttachedMessages attachedMessages;

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldShowAFileOfAMessageToThoseWhoSeeTheMessage() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");

        // When
        UUID message = UUID.fromString(send(as(reporter), id, "AGENCY", "Foto terlampir.")
                .then()
                .extract()
                .path("id"));

        // Then
        assertThat(attachedMessages.isVisible(message, ReaderKind.REPORTER, null))
                .isTrue();
        assertThat(attachedMessages.isVisible(message, ReaderKind.AGENCY, "dpu"))
                .isTrue();
        assertThat(attachedMessages.isVisible(message, ReaderKind.AGENCY, "dishub"))
                .isFalse();
        assertThat(attachedMessages.isVisible(message, ReaderKind.COORDINATOR, null))
                .isFalse();
        assertThat(attachedMessages.isVisible(message, ReaderKind.OMBUDSMAN, null))
                .isFalse();
    }

    private static Response send(RequestSpecification by, String id, String addressee, String text) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("addressee", addressee, "text", text))
                .post("/v1/complaints/" + id + "/messages");
    }
}
