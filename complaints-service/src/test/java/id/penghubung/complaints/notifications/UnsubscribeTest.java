package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.notifications.NotifiedReporter.click;
import static id.penghubung.complaints.testing.Requests.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Mails that are stopped with one click (RFC 8058), and by the erasure of the reporter. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnsubscribeTest {

    private final NotifiedReporter reporter = new NotifiedReporter();

    @Inject
    NotificationWorkers workers;

    @Inject
    ReporterMailCleanupJob cleanup;

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    /** RFC 8058: one POST stops them, without a login, a cookie or a question, and also those that wait. */
    @Test
    void shouldStopTheMailsAboutAComplaintWithOneClick() {
        // Given
        String id = reporter.submitted();
        String other = reporter.submitted();
        workers.dispatchAndSend();
        String link = linkAbout(id);
        Complaints.route(id, 1, "dpu");
        workers.dispatch();

        // When
        click(link).then().statusCode(200).body(containsString("Surel dihentikan."));

        // Then
        assertThat(statesOf(id)).containsExactly("SENT", "CANCELLED");
        reporter.withdraw(id);
        workers.dispatchAndSend();
        assertThat(reporter.mails()).as("nothing more about it").hasSize(2);
        reporter.withdraw(other);
        workers.dispatchAndSend();
        assertThat(reporter.mails()).as("the other complaint").hasSize(3);
        click(link).then().statusCode(200);
    }

    /** RFC 8058, section 3.1: mail programs and scanners open links, which must not stop anything. */
    @Test
    void shouldStopNothingWhenThePageIsOpened() {
        String id = reporter.submitted();
        workers.dispatchAndSend();

        given().header("Accept-Language", "en")
                .get(reporter.link())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("About all my complaints"))
                .body(not(containsString(reporter.mark())));

        reporter.withdraw(id);
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2);
    }

    @Test
    void shouldStopAllMailsOfAnAccount() {
        // Given
        reporter.submitted();
        workers.dispatchAndSend();
        String later = reporter.submitted();
        workers.dispatch();

        // When
        click(reporter.link() + "?scope=ALL").then().statusCode(200);

        // Then
        assertThat(statesOf(later)).containsExactly("CANCELLED");
        reporter.submitted();
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(1);
        as(reporter.token()).get("/v1/me/notification-preferences").then().body("mail", equalTo(false));
    }

    @Test
    void shouldStopAllMailsToAnAddressWithoutAnAccountAlsoAboutLaterComplaints() {
        // Given
        Response receipt = reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        click(reporter.confirmationLink()).then().statusCode(200);
        Complaints.route(receipt.path("id"), 1, "dpu");
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2);
        String other = reporter.submittedWithoutAccount(Map.of()).path("id");
        workers.dispatch();

        // When
        click(reporter.link() + "?scope=ALL").then().statusCode(200);

        // Then
        assertThat(statesOf(other)).containsExactly("CANCELLED");
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2);
    }

    @Test
    void shouldNotKnowALinkThatIsGuessedAndStoreNoTokenOfARealOne() {
        reporter.submitted();
        workers.dispatchAndSend();
        String token = reporter.link().replace(UnsubscribeLinks.PATH, "");

        click(UnsubscribeLinks.PATH + "x".repeat(token.length())).then().statusCode(404);
        given().get(UnsubscribeLinks.PATH + "x").then().statusCode(404);
        assertThat(token).hasSize(32);
        assertThat(StoredBytes.tablesContaining(database, Set.of(), token)).isEmpty();
    }

    @Test
    void shouldDeleteLinksOfOldMails() {
        String id = reporter.submitted();
        workers.dispatchAndSend();
        cleanup.clean();
        click(reporter.link()).then().statusCode(200);

        jdbc.update(
                "update unsubscribe_link set created_at = now() - interval '401 days' where complaint_id = ?::uuid",
                id);
        cleanup.clean();

        click(reporter.link()).then().statusCode(404);
    }

    /** UU 27/2022 Art. 8: with the person, the messages to them end. */
    @Test
    void shouldSendNothingAfterTheErasureOfTheReporter() {
        // Given
        reporter.prefer(Map.of("language", "en")).then().statusCode(200);
        String id = reporter.submitted();
        workers.dispatchAndSend();
        String link = reporter.link();
        reporter.withdraw(id);
        workers.dispatch();

        // When
        as(reporter.token()).delete("/v1/me/data?confirm=true").then().statusCode(200);

        // Then
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(1);
        assertThat(statesOf(id)).isEmpty();
        click(link).then().statusCode(404);
        as(reporter.token()).get("/v1/me/notification-preferences").then().body("language", equalTo("id"));
    }

    private String linkAbout(String id) {
        String number =
                jdbc.one("select tracking_number from complaint where id = ?::uuid", row -> row.getString(1), id);
        String mail = reporter.mails().stream()
                .filter(each -> each.contains(number))
                .findFirst()
                .orElseThrow();
        return NotifiedReporter.linkOf(mail);
    }

    private List<String> statesOf(String id) {
        return jdbc.list("select state from mail where address = ? order by happened_at", row -> row.getString(1), id);
    }
}
