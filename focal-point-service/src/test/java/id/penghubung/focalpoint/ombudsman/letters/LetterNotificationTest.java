package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
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

/** The recipients of mails about a letter: neither the accused nor people with a conflict of interest. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterNotificationTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T14:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    NotificationWorkers workers;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";
    private String letterId = "";

    @BeforeEach
    void givenALetterAndNoOtherMail() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu");
        letterId = liaison.registered(matterId, clarification());
        workers.dispatch();
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
    void shouldNotifyTheHeadOfASubmittedAnswer() {
        // When
        submit();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-kepala@example.org")).hasSize(1);
        assertThat(mailbox.getTotalMessagesSent()).isOne();
    }

    @Test
    void shouldNotifyTheSecretaryInPlaceOfAnAccusedHead() {
        // Given
        matters.accuse(matterId, "dpu", "dpu-kepala");

        // When
        submit();

        // Then
        assertThat(mailbox.getMailsSentTo("sekda@example.org")).hasSize(1);
        assertThat(mailbox.getTotalMessagesSent()).isOne();
    }

    @Test
    void shouldNotNotifyAnAuthorWhoHasAConflictOfInterest() {
        // Given
        officer.write(letterId, "Konsep").then().statusCode(200);
        officer.step(letterId, "submission", Map.of()).then().statusCode(200);
        LetterApiClient.as(Tokens.headOf("dpu"))
                .step(letterId, "rejection", Map.of("reason", "Sebutkan tanggalnya"))
                .then()
                .statusCode(200);

        // When
        MatterApiClient.as(Tokens.officerOf("dpu"))
                .declareConflict(matterId, Map.of("reason", "Pelapor adalah saudara saya."))
                .then()
                .statusCode(204);
        workers.dispatch();
        workers.sendMails();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu@example.org")).isEmpty();
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org"))
                .as("the other officer of the agency")
                .hasSize(1);
    }

    @Test
    void shouldNotNotifyThePeopleBelowAnAccusedUnit() {
        // Given
        DirectoryApiClient agency = DirectoryApiClient.ofHead("dishub");
        String unit = agency.add("units", Map.of("name", "Lalu Lintas")).path("id");
        String below = agency.add("units", Map.of("name", "Perparkiran", "parentId", unit))
                .path("id");
        agency.add("focal-points", DirectoryApiClient.person("dishub-kepala", Map.of("role", "HEAD", "unitId", below)))
                .then()
                .statusCode(201);
        String accusedUnit = matters.opened("REGULAR", "dishub");
        database.execute(
                "insert into ombudsman_matter_accused (matter_id, position, agency_code, unit_id) values ('%s', 0, 'dishub', '%s')"
                        .formatted(accusedUnit, unit));
        Map<String, Object> letter = clarification();
        letter.put("agencyCode", "dishub");
        letterId = liaison.registered(accusedUnit, letter);
        workers.dispatch();
        mailbox.clear();

        // When
        submit(LetterApiClient.as(Tokens.officerOf("dishub")));

        // Then
        assertThat(mailbox.getMailsSentTo("dishub-kepala@example.org")).isEmpty();
        assertThat(mailbox.getMailsSentTo("sekda@example.org")).hasSize(1);
    }

    @Test
    void shouldNotifyTheOfficersOfALetterThatAsksForSomething() {
        // Given
        Map<String, Object> information = clarification();
        information.put("number", "B/115");
        information.remove("demand");
        liaison.registered(matterId, information);

        // When
        liaison.registered(matterId, numbered("B/114"));
        workers.dispatch();
        workers.sendMails();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-kepala@example.org")).isEmpty();
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Ombudsman meminta jawaban: surat B/114");
            assertThat(mail.getText()).contains("4 Desember 2026 23:59");
        });
    }

    @Test
    void shouldNotWaitForTheMorningIfTheDeadlineCountsHours() {
        // Given
        clock.stopAt(FRIDAY_NIGHT);
        String rapid = matters.opened("RAPID_RESPONSE", "dpu");

        // When
        liaison.registered(rapid, numbered("B/RCO"));
        liaison.registered(matterId, numbered("B/114"));
        workers.dispatch();
        workers.sendMails();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("B/RCO"));
    }

    private static Map<String, Object> numbered(String number) {
        Map<String, Object> letter = clarification();
        letter.put("number", number);
        return letter;
    }

    private void submit() {
        submit(officer);
    }

    private void submit(LetterApiClient author) {
        author.write(letterId, "Konsep").then().statusCode(200);
        author.step(letterId, "submission", Map.of()).then().statusCode(200);
        workers.dispatch();
        workers.sendMails();
    }
}
