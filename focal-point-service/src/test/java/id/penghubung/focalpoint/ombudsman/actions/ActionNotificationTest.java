package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.correctiveAction;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each step of an action is told to the people for whom the next one waits, without the text of the action. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionNotificationTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String OFFICER = "dpu@example.org";
    private static final String HEAD = "dpu-kepala@example.org";
    private static final String LIAISON = "ombudsman@example.org";
    private static final String SECRETARY = "sekda@example.org";

    @Inject
    SampleMatters matters;

    @Inject
    NotificationWorkers workers;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private final ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatterAndNoOtherMail() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu");
        send();
        clock.stopAt(Instant.parse("2027-06-01T02:00:00Z"));
        workers.sendMails();
        clock.stopAt(FRIDAY_NOON);
        mailbox.clear();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldNotifyTheAgencyOfAnOrder() {
        // When
        ordered("CORRECTIVE_ACTION");
        send();

        // Then
        assertThat(mailbox.getMailsSentTo(HEAD)).hasSize(1);
        assertThat(mailbox.getMailsSentTo(SECRETARY)).isEmpty();
        assertThat(mailbox.getMailsSentTo(OFFICER)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("LHP/0012.2026/XI/2026");
            assertThat(mail.getText()).contains("tindakan korektif").doesNotContain("Terbitkan izin.");
        });
    }

    @Test
    void shouldNotifyTheSuperiorOfARecommendation() {
        // When
        ordered("RECOMMENDATION");
        send();

        // Then
        assertThat(mailbox.getMailsSentTo(SECRETARY))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("LHP/0012.2026/XI/2026"));
    }

    @Test
    void shouldNotifyTheHeadOfAPlanAndADraftAndTheLiaisonOfTheSubmission() {
        // Given
        String id = givenOrdered();

        // When
        officer.step(id, "plan", Map.of("text", "Rencana")).then().statusCode(200);
        officer.step(id, "draft", Map.of("text", "Konsep")).then().statusCode(200);
        head.step(id, "submission", Map.of()).then().statusCode(200);
        send();

        // Then
        assertThat(mailbox.getMailsSentTo(HEAD)).hasSize(2);
        assertThat(mailbox.getMailsSentTo(LIAISON)).hasSize(1);
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(3);
    }

    @Test
    void shouldNotifyTheSecretaryInPlaceOfAnAccusedHead() {
        // Given
        String id = givenOrdered();
        matters.accuse(matterId, "dpu", "dpu-kepala");

        // When
        officer.step(id, "draft", Map.of("text", "Konsep")).then().statusCode(200);
        send();

        // Then
        assertThat(mailbox.getMailsSentTo(SECRETARY)).hasSize(1);
        assertThat(mailbox.getTotalMessagesSent()).isOne();
    }

    @Test
    void shouldNotifyTheAgencyOfAReturnAndAnExtension() {
        // Given
        String id = givenOrdered();
        head.step(id, "submission", Map.of("text", "Selesai.")).then().statusCode(200);
        send();
        mailbox.clear();

        // When
        liaison.step(id, "decision", Map.of("outcome", "RETURNED", "reason", "Belum lengkap."))
                .then()
                .statusCode(200);
        liaison.step(id, "extension", Map.of("dueOn", "2027-02-01", "reason", "Bencana banjir."))
                .then()
                .statusCode(200);
        send();

        // Then
        assertThat(mailbox.getMailsSentTo(OFFICER)).hasSize(2);
        assertThat(mailbox.getMailsSentTo(HEAD)).hasSize(2);
    }

    private String givenOrdered() {
        String id = ordered("CORRECTIVE_ACTION");
        send();
        mailbox.clear();
        return id;
    }

    private String ordered(String product) {
        return liaison.ordered(matterId, correctiveAction("product", product, "evidence", null));
    }

    private void send() {
        workers.dispatch();
        workers.sendMails();
    }
}
