package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.notifications.NotifiedReporter.click;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submit;
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
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import id.penghubung.localstack.testing.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 20, 35: an address that somebody typed is used for one question only, until its owner says that it is theirs. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailConfirmationTest {

    private final NotifiedReporter reporter = new NotifiedReporter();

    @Inject
    NotificationWorkers workers;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Test
    void shouldAskAnAddressThatWasTypedOnceAndTellItNothingElse() {
        // Given
        Response receipt = reporter.submittedWithoutAccount(Map.of());
        String id = receipt.path("id");
        workers.dispatchAndSend();

        // When
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .contains("Subject: Konfirmasi alamat surel untuk laporan " + receipt.path("trackingNumber"))
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .doesNotContain(reporter.mark() + " ", "Lubang", "Sekar", "telah kami terima");
        assertThat(reporter.link()).startsWith(MailAddressLinks.REFUSALS);
    }

    /** A mailbox that is full for two days, or a server that is away, must not end the mails about a complaint for good. */
    @Test
    void shouldAskAgainWithTheNextStepAfterTheLastAttemptToAskFailed() {
        // Given
        String id = reporter.submittedWithoutAccount(Map.of()).path("id");
        TestMailServer.refuse(reporter.email);
        workers.dispatch();
        jdbc.update("update mail set attempts = 7 where address = ?", id);
        workers.send();
        TestMailServer.accept(reporter.email);

        // When
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .contains("Subject: Konfirmasi alamat surel untuk laporan ");
        assertThat(jdbc.list(
                        "select state from mail where address = ? order by finished_at", row -> row.getString(1), id))
                .containsExactly("FAILED", "SENT");
    }

    @Test
    void shouldTellOfTheStepsAfterTheConfirmation() {
        // Given
        String id = reporter.submittedWithoutAccount(Map.of()).path("id");
        workers.dispatchAndSend();

        // When
        click(reporter.confirmationLink()).then().statusCode(200).body(containsString("dikonfirmasi"));

        // Then
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2).last().asString().contains("diteruskan kepada perangkat daerah");
    }

    /** Programs that check mails open links; and a confirmation of one complaint says nothing about one that somebody else submitted. */
    @Test
    void shouldConfirmNothingWhenThePageIsOpenedAndOnlyTheComplaintOfTheLink() {
        // Given
        String own = reporter.submittedWithoutAccount(Map.of()).path("id");
        workers.dispatchAndSend();
        String link = reporter.confirmationLink();
        String foreign = reporter.submittedWithoutAccount(Map.of()).path("id");

        // When
        given().header("Accept-Language", "en")
                .get(link)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("Yes, this is my address"))
                .body(not(containsString("<script")));

        // Then
        assertThat(isProven(own)).isFalse();
        click(link).then().statusCode(200);
        assertThat(isProven(own)).isTrue();
        assertThat(isProven(foreign)).isFalse();
    }

    /** An erasure deletes the identity, and then the steps, which the dispatch has locked. */
    @Test
    void shouldNotWaitForAnErasureOfTheComplaint() throws SQLException {
        // Given
        String id = reporter.submittedWithoutAccount(Map.of()).path("id");
        try (Connection erasure = database.getConnection();
                PreparedStatement identity =
                        erasure.prepareStatement("select 1 from reporter_identity where complaint_id = ? for update")) {
            erasure.setAutoCommit(false);
            identity.setObject(1, UUID.fromString(id));
            identity.execute();

            // When
            CompletableFuture<Void> dispatch = CompletableFuture.runAsync(workers::dispatch);

            // Then
            assertThat(dispatch).succeedsWithin(Duration.ofSeconds(20));
            erasure.rollback();
        }
    }

    /** RFC 8058: one click of a stranger whose address was typed ends all mails, also those about complaints to come. */
    @Test
    void shouldNeverWriteAgainToAnAddressThatWasRefused() {
        // Given
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        String link = reporter.link();
        given().get(link).then().statusCode(200).body(containsString("Bukan saya"));
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        assertThat(reporter.mails()).as("opening the page refuses nothing").hasSize(2);
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatch();

        // When
        click(link).then().statusCode(200).body(containsString("tidak akan mengirim surel lagi"));

        // Then
        workers.send();
        reporter.submittedWithoutAccount(Map.of());
        reporter.submitted();
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2);
        click(link).then().statusCode(200);
        assertThat(StoredBytes.tablesContaining(database, Set.of(), reporter.email))
                .isEmpty();
    }

    /** UU 27/2022 Art. 8: the erasure of a complaint is not the end of the refusal of a person whose address stood in it. */
    @Test
    void shouldKeepARefusalAfterTheErasureAndAcceptOneAfterIt() {
        // Given
        String other = UUID.randomUUID().toString();
        String account = FakeIdentityProvider.shared().token("account-" + other, other, List.of("reporter"));
        String id = submit(as(account), reporter.complaint(Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workers.dispatchAndSend();
        String confirmation = reporter.confirmationLink();
        String refusal = reporter.link();
        as(account).contentType(ContentType.JSON).body("{}").post("/v1/complaints/" + id + "/withdrawal");
        as(account).delete("/v1/me/data?confirm=true").then().statusCode(200);

        // When
        click(refusal).then().statusCode(200);

        // Then
        click(confirmation).then().statusCode(404);
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        assertThat(reporter.mails()).as("the question alone").hasSize(1);
    }

    @Test
    void shouldTakeARefusalBackWithAConfirmation() {
        // Given
        String id = reporter.submittedWithoutAccount(Map.of()).path("id");
        workers.dispatchAndSend();
        click(reporter.link()).then().statusCode(200);

        // When
        click(reporter.confirmationLink()).then().statusCode(200);

        // Then
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(2);
    }

    @Test
    void shouldCountTheAddressOfAnAccountAsProvenOnlyIfItIsVerified() {
        // Given
        String verified = reporter.submitted();
        String unverified = submit(as(accountWith(reporter.email, false)), reporter.complaint(Map.of()))
                .path("id");
        String foreign =
                submit(as(Tokens.newReporter()), reporter.complaint(Map.of())).path("id");

        // When
        workers.dispatchAndSend();

        // Then
        assertThat(List.of(isProven(verified), isProven(unverified), isProven(foreign)))
                .containsExactly(true, false, false);
        assertThat(reporter.mails())
                .hasSize(3)
                .filteredOn(mail -> mail.contains("telah kami terima"))
                .hasSize(1);
    }

    @Test
    void shouldProveTheAddressWithTheAccessCodeOfThePageToWhichTheLinkLeads() {
        // Given
        Response receipt = reporter.submittedWithoutAccount(Map.of());
        Response other = reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        String token = tokenAbout(receipt);

        // When
        confirmByCode(receipt, token).then().statusCode(200).body("mail", equalTo(true));

        // Then
        assertThat(isProven(receipt.path("id"))).isTrue();
        confirmByCode(other, token).then().statusCode(404);
        assertThat(isProven(other.path("id"))).isFalse();
    }

    @Test
    void shouldNotKnowALinkThatIsGuessedOrOfTheOtherKindAndStoreNoToken() {
        // Given
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        String confirmation = reporter.confirmationLink().replace(MailAddressLinks.CONFIRMATIONS, "");
        String refusal = reporter.link().replace(MailAddressLinks.REFUSALS, "");

        // When
        click(MailAddressLinks.CONFIRMATIONS + refusal).then().statusCode(404);
        click(MailAddressLinks.REFUSALS + confirmation).then().statusCode(404);

        // Then
        given().get(MailAddressLinks.CONFIRMATIONS + "x").then().statusCode(404);
        given().get(MailAddressLinks.REFUSALS + "x").then().statusCode(404);
        assertThat(confirmation).hasSize(32);
        assertThat(refusal).hasSize(32);
        assertThat(StoredBytes.tablesContaining(database, Set.of(), confirmation, refusal))
                .isEmpty();
    }

    private String tokenAbout(Response receipt) {
        String question = reporter.mails().stream()
                .filter(mail -> mail.contains(receipt.<String>path("trackingNumber")))
                .findFirst()
                .orElseThrow();
        int begin = question.indexOf(MailAddressLinks.CONFIRMATIONS) + MailAddressLinks.CONFIRMATIONS.length();
        return question.substring(begin, begin + 32);
    }

    private static Response confirmByCode(Response receipt, String token) {
        return given().header("Access-Code", receipt.<String>path("accessCode"))
                .contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post("/v1/tracking/" + receipt.path("trackingNumber") + "/notification-preferences/mail-confirmation");
    }

    private static String accountWith(String email, boolean verified) {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared()
                .tokenWith(
                        "account-" + subject,
                        subject,
                        List.of("reporter"),
                        Map.of("email", email, "email_verified", verified));
    }

    private boolean isProven(String id) {
        return jdbc.one(
                "select coalesce(email_proven, false) from reporter_identity where complaint_id = ?",
                row -> row.getBoolean(1),
                UUID.fromString(id));
    }
}
