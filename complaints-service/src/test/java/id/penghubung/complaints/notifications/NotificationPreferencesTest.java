package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.testing.Requests.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Preferences of reporters, by account and by complaint, and consent to text messages. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NotificationPreferencesTest {

    private final NotifiedReporter reporter = new NotifiedReporter();

    @Inject
    NotificationWorkers workers;

    @Test
    void shouldMailInIndonesianAndSendNoTextMessagesByDefault() {
        as(reporter.token())
                .get("/v1/me/notification-preferences")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("language", equalTo("id"))
                .body("mail", equalTo(true))
                .body("sms", equalTo(false))
                .body("whatsapp", equalTo(false))
                .body("offered", contains("MAIL", "SMS", "WHATSAPP"));
    }

    /** UU 27/2022 Art. 20: the phone number is used for messages only with consent, for each channel. */
    @Test
    void shouldSendTextMessagesOnlyByTheChannelsWithConsent() {
        // Given
        reporter.submitted();
        workers.dispatchAndSend();
        assertThat(workers.textsTo(reporter.phone)).isEmpty();

        // When
        reporter.prefer(Map.of("whatsapp", true, "mail", false)).then().statusCode(200);
        reporter.submitted();
        workers.dispatchAndSend();

        // Then
        assertThat(workers.textsTo(reporter.phone)).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(NotificationChannel.WHATSAPP);
            assertThat(message.text())
                    .startsWith("Penghubung: ada perkembangan pada laporan ")
                    .doesNotContain(reporter.mark());
        });
        assertThat(reporter.mails()).as("only the first one").hasSize(1);
    }

    @Test
    void shouldLetTheNoOfOneComplaintHoldBesideTheYesOfTheAccount() {
        reporter.prefer(Map.of("sms", true)).then().statusCode(200);
        String quiet = reporter.submitted(Map.of("notifications", Map.of("sms", false, "mail", false)));

        workers.dispatchAndSend();

        assertThat(workers.textsTo(reporter.phone)).isEmpty();
        assertThat(reporter.mails()).isEmpty();
        as(reporter.token())
                .get("/v1/complaints/" + quiet + "/notification-preferences")
                .then()
                .statusCode(200)
                .body("mail", equalTo(false));
    }

    @Test
    void shouldCancelWhatWaitsForAChannelThatIsSwitchedOff() {
        // Given
        reporter.submitted(Map.of("notifications", Map.of("sms", true)));
        workers.dispatch();

        // When
        reporter.prefer(Map.of("sms", false, "mail", true))
                .then()
                .statusCode(200)
                .body("sms", equalTo(false));
        workers.send();

        // Then
        assertThat(workers.textsTo(reporter.phone)).isEmpty();
        assertThat(reporter.mails()).hasSize(1);
    }

    @Test
    void shouldChangeThePreferencesForAComplaintWithItsAccessCode() {
        // Given
        Response receipt = reporter.submittedWithoutAccount(Map.of());
        String path = "/v1/tracking/" + receipt.path("trackingNumber") + "/notification-preferences";
        workers.dispatch();

        // When
        given().header("Access-Code", receipt.<String>path("accessCode"))
                .contentType(ContentType.JSON)
                .body(Map.of("mail", false, "sms", true, "language", "en"))
                .put(path)
                .then()
                .statusCode(200)
                .body("mail", equalTo(false));

        // Then
        workers.send();
        assertThat(reporter.mails()).isEmpty();
        given().header("Access-Code", receipt.<String>path("accessCode"))
                .get(path)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("sms", equalTo(true));
        given().header("Access-Code", "BUKAN-KODENYA").get(path).then().statusCode(404);
    }

    @Test
    void shouldRefuseOtherLanguagesEmptyChoicesAndOtherPeople() {
        String id = reporter.submitted();

        reporter.prefer(Map.of()).then().statusCode(400);
        reporter.prefer(Map.of("language", "jv"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/language"));
        as(Tokens.newReporter())
                .get("/v1/complaints/" + id + "/notification-preferences")
                .then()
                .statusCode(404);
        as(Tokens.coordinator()).get("/v1/me/notification-preferences").then().statusCode(403);
        given().get("/v1/me/notification-preferences").then().statusCode(401);
    }
}
