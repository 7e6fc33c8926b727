package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.events.Topics.OMBUDSMAN;
import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.focalpoint.testing.LetterApiClient.dispatch;
import static id.penghubung.focalpoint.testing.LetterApiClient.secondClarification;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.deadlines.DeadlineWorkers;
import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forfeiture of the right to answer the second request for clarification. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RightToAnswerTest {

    private static final Instant FIRST_RECEIVED = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant SECOND_RECEIVED = Instant.parse("2026-12-08T04:00:00Z");
    private static final Instant AFTER_SECOND = Instant.parse("2026-12-22T16:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    DeadlineWorkers deadlines;

    @Inject
    NotificationWorkers notifications;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private final LetterApiClient head = LetterApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        deadlines.forgetEarlierDeadlines();
        clock.stopAt(FIRST_RECEIVED);
        matterId = matters.opened("REGULAR", "dpu", "dlhk");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldForfeitTheRightToAnswerAfterTheSecondRequest() {
        // Given
        String firstId = liaison.registered(matterId, clarification());
        clock.stopAt(SECOND_RECEIVED);
        deadlines.sweep();
        String secondId = liaison.registered(matterId, secondClarification());
        Map<String, Object> third = secondClarification();
        third.put("number", "B/150");
        assertRefused(liaison.register(matterId, third), "first-request-missing", "#/demand");
        notifications.dispatch();
        notifications.sendMails();
        mailbox.clear();

        // When
        clock.stopAt(AFTER_SECOND);
        deadlines.sweep();
        deadlines.sweep();

        // Then
        JsonPath second = officer.read(secondId).jsonPath();
        assertThat(second.getString("forfeitedAt")).isEqualTo("2026-12-22T16:00:00Z");
        assertThat(second.getBoolean("answered")).isFalse();
        assertThat(liaison.read(secondId).jsonPath().getList("entries.type"))
                .containsExactly("LETTER_REGISTERED", "DEADLINE_BREACHED", "RIGHT_TO_ANSWER_FORFEITED");
        assertThat(officer.read(firstId).jsonPath().getMap("$")).doesNotContainKey("forfeitedAt");
        assertThat(MatterApiClient.liaison().read(matterId).jsonPath().getList("forfeitures.letterId"))
                .containsExactly(secondId);
        assertThat(MatterApiClient.as(Tokens.officerOf("dlhk"))
                        .read(matterId)
                        .jsonPath()
                        .getList("forfeitures"))
                .as("another agency")
                .isEmpty();
        assertThat(kindsOf(secondId)).containsOnlyOnce("RIGHT_TO_ANSWER_FORFEITED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.read(OMBUDSMAN, matterId))
                        .filteredOn(
                                event -> Topics.requiredHeader(event, "ce_type").contains("right-to-answer"))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(Topics.requiredHeader(event, "ce_subject"))
                                    .isEqualTo(secondId);
                            assertThat(DomainEvents.body(event)
                                            .path("forfeited")
                                            .asBoolean())
                                    .isTrue();
                        }));
        assertThat(Topics.read(OMBUDSMAN, matterId))
                .filteredOn(event -> Topics.requiredHeader(event, "ce_type").contains("letter.changed"))
                .extracting(event ->
                        DomainEvents.body(event).path("letterId").asText().equals(firstId) + " "
                                + DomainEvents.body(event).path("change").asText())
                .containsExactly("true REGISTERED", "true OVERDUE", "false REGISTERED", "false OVERDUE");
    }

    @Test
    void shouldNotifyTheLiaisonTheHeadAndTheSecretaryOfAForfeiture() {
        // Given
        liaison.registered(matterId, clarification());
        clock.stopAt(SECOND_RECEIVED);
        liaison.registered(matterId, secondClarification());
        notifications.dispatch();
        clock.stopAt(Instant.parse("2027-06-01T02:00:00Z"));
        notifications.sendMails();
        mailbox.clear();

        // When
        clock.stopAt(Instant.parse("2026-12-23T02:00:00Z"));
        deadlines.sweep();
        notifications.dispatch();
        notifications.sendMails();

        // Then
        for (String address : List.of("sekda@example.org", "dpu-kepala@example.org", "ombudsman@example.org")) {
            assertThat(mailbox.getMailsSentTo(address))
                    .as(address)
                    .extracting(mail -> mail.getSubject())
                    .contains("Permintaan kedua tidak dijawab: surat B/140/LM.11-21/005355.2026/XII/2026");
        }
    }

    @Test
    void shouldStoreAnAnswerAfterTheForfeitureAsALateOne() {
        // Given
        String secondId = givenAForfeitedSecondRequest();

        // When
        clock.stopAt(AFTER_SECOND.plusSeconds(3600));
        officer.step(secondId, "dispatch", dispatch("700/30", "2026-12-22T16:30:00Z"))
                .then()
                .statusCode(200);

        // Then
        JsonPath second = liaison.read(secondId).jsonPath();
        assertThat(second.getBoolean("answered")).isTrue();
        assertThat(second.getString("forfeitedAt")).isEqualTo("2026-12-22T16:00:00Z");
        assertThat(second.getString("deadline.state")).isEqualTo("BREACHED");
    }

    @Test
    void shouldTakeTheForfeitureBackForAnAnswerThatWasSentInTime() {
        // Given
        String secondId = givenAForfeitedSecondRequest();

        // When
        clock.stopAt(AFTER_SECOND.plusSeconds(3600));
        officer.step(secondId, "dispatch", dispatch("700/30", "2026-12-22T15:59:59Z"))
                .then()
                .statusCode(200);

        // Then
        JsonPath second = liaison.read(secondId).jsonPath();
        assertThat(second.getMap("$")).doesNotContainKey("forfeitedAt");
        assertThat(second.getString("deadline.state")).isEqualTo("MET");
        assertThat(second.getList("entries.type")).endsWith("LETTER_ANSWERED", "RIGHT_TO_ANSWER_RESTORED");
        assertThat(MatterApiClient.liaison().read(matterId).jsonPath().getList("forfeitures"))
                .isEmpty();
    }

    @Test
    void shouldLetAnAgencyBeTakenOutThatAnsweredTheSecondRequest() {
        // Given: the first request stays unanswered for ever
        String secondId = givenAnApprovedAnswerToTheSecondRequest();
        Map<String, Object> correction = MatterApiClient.matter("dlhk", Map.of("reason", "Salah instansi"));
        correction.remove("openedOn");
        Response owing = MatterApiClient.liaison().correct(matterId, correction);
        officer.step(secondId, "dispatch", dispatch("700/30", "2026-12-08T04:00:00Z"))
                .then()
                .statusCode(200);

        // When
        Response takenOut = MatterApiClient.liaison().correct(matterId, correction);

        // Then
        assertRefused(owing, "agency-has-open-work", "#/agencies");
        assertThat(takenOut.statusCode()).as(takenOut.asString()).isEqualTo(200);
        assertThat(officer.read(secondId).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldForfeitWithALateAnswerBeforeTheSweep() {
        // Given
        String secondId = givenAnApprovedAnswerToTheSecondRequest();

        // When
        clock.stopAt(AFTER_SECOND.plusSeconds(3600));
        officer.step(secondId, "dispatch", dispatch("700/30", "2026-12-22T16:00:00Z"))
                .then()
                .statusCode(200);

        // Then
        assertThat(liaison.read(secondId).jsonPath().getString("forfeitedAt")).isEqualTo("2026-12-22T16:00:00Z");
    }

    private String givenAnApprovedAnswerToTheSecondRequest() {
        liaison.registered(matterId, clarification());
        clock.stopAt(SECOND_RECEIVED);
        String secondId = liaison.registered(matterId, secondClarification());
        officer.writeApproved(secondId, head);
        return secondId;
    }

    private String givenAForfeitedSecondRequest() {
        String secondId = givenAnApprovedAnswerToTheSecondRequest();
        clock.stopAt(AFTER_SECOND);
        deadlines.sweep();
        deadlines.sweep();
        assertThat(liaison.read(secondId).jsonPath().getString("forfeitedAt")).isNotNull();
        return secondId;
    }

    private List<String> kindsOf(String letterId) {
        return database.column(
                "select kind from notification where facts ->> 'letterId' = ? order by at, id", letterId);
    }

    @Test
    void shouldGiveTheRightToAnswerBackIfTheReceiptWasLater() {
        // Given
        liaison.registered(matterId, clarification());
        clock.stopAt(SECOND_RECEIVED);
        deadlines.sweep();
        String secondId = liaison.registered(matterId, secondClarification());
        clock.stopAt(AFTER_SECOND);
        deadlines.sweep();
        assertThat(officer.read(secondId).jsonPath().getString("forfeitedAt")).isNotNull();
        Map<String, Object> later = LetterApiClient.correction(secondClarification());
        later.put("receivedAt", "2026-12-10T02:00:00Z");

        // When
        JsonPath corrected = liaison.correct(secondId, later).jsonPath();

        // Then
        assertThat(corrected.getMap("$")).doesNotContainKey("forfeitedAt");
        assertThat(corrected.getString("deadline.state")).isEqualTo("RUNNING");
        assertThat(corrected.getString("deadline.dueDate")).isEqualTo("2026-12-24");
        assertThat(corrected.getList("entries.type"))
                .endsWith("LETTER_CORRECTED", "DEADLINE_MOVED", "RIGHT_TO_ANSWER_RESTORED");

        // And: it is forfeited when that time is over
        clock.stopAt(Instant.parse("2026-12-24T16:00:00Z"));
        deadlines.sweep();
        deadlines.sweep();
        deadlines.sweep();
        assertThat(officer.read(secondId).jsonPath().getString("forfeitedAt")).isEqualTo("2026-12-24T16:00:00Z");
    }

    private static void assertRefused(Response reply, String type, String... pointers) {
        assertRefused(reply, 409, pointers);
        assertThat(reply.jsonPath().getString("type")).endsWith(type);
    }

    private static void assertRefused(Response reply, int status, String... pointers) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        if (pointers.length > 0) {
            assertThat(reply.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointers);
        }
    }
}
