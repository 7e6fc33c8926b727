package id.penghubung.systemtests.reporter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reporter chooses how to be told of the steps of a complaint, and stops mails with the link of one of them. */
@SystemTest
class NotificationPreferencesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SystemUnderTest system;

    NotificationPreferencesIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldKeepThePreferencesOfAComplaintForTheAccessCode() {
        // Given
        Submission complaint = submitted();
        ApiClient reporter = system.withoutToken().with("Access-Code", complaint.accessCode());
        ObjectNode choice = JSON.createObjectNode().put("language", "en").put("sms", true);

        // When
        reporter.put(pathOf(complaint), choice).expect(200);

        // Then
        JsonNode kept = reporter.get(pathOf(complaint)).expect(200).json();
        assertThat(kept.path("language").asText()).isEqualTo("en");
        assertThat(kept.path("sms").asBoolean()).isTrue();
        assertThat(kept.path("mail").asBoolean()).isTrue();
        system.withoutToken().get(pathOf(complaint)).expect(404);
    }

    /** RFC 8058: one POST without cookies, login or question; opening the link changes nothing. */
    @Test
    void shouldStopMailsWithOneClickThroughTheGatewayByRfc8058() throws Exception {
        // Given
        Submission complaint = submitted();
        String link = linkTo(complaint);
        ApiClient mailProgram = system.withoutToken();
        ApiResponse page = mailProgram.with("Accept", "text/html").get(link).expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<form method=\"post\"").doesNotContain(complaint.trackingNumber());
        assertThat(wantsMail(complaint)).isTrue();

        // When
        ApiResponse stopped = mailProgram
                .post(link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .expect(200);

        // Then
        assertThat(stopped.body()).contains("Surel dihentikan.");
        assertThat(wantsMail(complaint)).isFalse();
        mailProgram
                .post(link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .expect(200);
        mailProgram
                .post(link + "x", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .expect(404);
    }

    private boolean wantsMail(Submission complaint) {
        return system.withoutToken()
                .with("Access-Code", complaint.accessCode())
                .get(pathOf(complaint))
                .expect(200)
                .json()
                .path("mail")
                .asBoolean();
    }

    private Submission submitted() {
        ObjectNode reporter = JSON.createObjectNode().put("name", "Sekar Ayu").put("email", "sekar.ayu@example.org");
        return system.reporterWithoutAccount().submit(Draft.aboutARoad().with("reporter", reporter));
    }

    /** Stores the link that a mail has: this system has no mail server, so that nobody receives one. */
    private String linkTo(Submission complaint) throws Exception {
        String token = UUID.randomUUID().toString().replace("-", "");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        // The role of a service has the name of its database, and that name is its password.
        String name = Part.COMPLAINTS.database().orElseThrow();
        try (var connection = DriverManager.getConnection(system.postgres().jdbcUrl(name), name, name);
                var insert = connection.prepareStatement("insert into unsubscribe_link values (?, ?, now())")) {
            insert.setBytes(1, hash);
            insert.setObject(2, UUID.fromString(complaint.id()));
            insert.executeUpdate();
        }
        return "/v1/unsubscriptions/" + token;
    }

    private static String pathOf(Submission complaint) {
        return "/v1/tracking/" + complaint.trackingNumber() + "/notification-preferences";
    }
}
