package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.directory.AgencyOfficers;
import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests who is notified when an agency has nobody for a notification: its mailbox, or else the coordinator. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecipientsTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    /** The terms of the officers of the demo begin a day later, so that no agency has an officer. */
    private static final Instant BEFORE_ALL_TERMS = Instant.parse("2022-05-17T02:00:00Z");

    private static final Recipient MAILBOX = new Recipient("pajak@example.org", "id");
    private static final Recipient COORDINATOR = new Recipient("koordinator@example.org", "id");

    @Inject
    Recipients recipients;

    @Inject
    OfficerDirectory directory;

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stopAt(FRIDAY);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ESCALATED_TO_COORDINATOR",
                "ESCALATED_TO_OMBUDSMAN_LIAISON",
                "ACTION_SUBMITTED",
                "ACTION_OVERDUE",
                "LETTER_ANSWERED",
                "SUPERIOR_REPORT_REQUESTED",
                "RIGHT_TO_ANSWER_FORFEITED",
                "COMPLAINT_REFERRED",
                "SUPPORT_DECLINED"
            })
    void shouldNotifyTheMailboxOfAnAgencyWithoutPeople(NotificationKind kind) {
        // Given
        setMailbox("bapenda");
        clock.stopAt(BEFORE_ALL_TERMS);

        // When
        List<Recipient> notified = recipients.of(notification(kind, "bapenda"), officersOf("bapenda"));

        // Then
        assertThat(notified).containsExactly(MAILBOX);
    }

    @Test
    void shouldNotifyTheMailboxInsteadOfAnOfficerWhenTheHeadIsMissing() {
        // Given
        setMailbox("bapenda");
        AgencyOfficers officers = officersOf("bapenda");

        // When
        List<Recipient> forHead = recipients.of(notification(NotificationKind.ANSWER_SUBMITTED, "bapenda"), officers);
        List<Recipient> forOfficer = recipients.of(notification(NotificationKind.BREACH, "bapenda"), officers);

        // Then
        assertThat(forHead).containsExactly(MAILBOX);
        assertThat(forOfficer).extracting(Recipient::address).containsExactly("bapenda@example.org");
    }

    @Test
    void shouldNotifyTheHeadInPlaceOfTheOnlyOfficer() {
        // Given
        String agency = "kec-muara-badak";
        DirectoryApiClient.ofHead(agency)
                .add("focal-points", DirectoryApiClient.person(agency + "-camat", Map.of("role", "HEAD")))
                .then()
                .statusCode(201);
        ExcludedPeople officer = new ExcludedPeople(Set.of(agency), Set.of(agency), false);

        // When
        List<Recipient> notified =
                recipients.of(notification(NotificationKind.BREACH, agency).without(officer), officersOf(agency));

        // Then
        assertThat(notified).extracting(Recipient::address).containsExactly(agency + "-camat@example.org");
    }

    /** The coordinator asked for the support, and may ask another agency. */
    @Test
    void shouldNotifyTheCoordinatorTooWhenAnAgencyDeclinesItsSupport() {
        // Given
        setMailbox("bapenda");
        clock.stopAt(BEFORE_ALL_TERMS);

        // When
        List<Recipient> notified =
                recipients.of(notification(NotificationKind.SUPPORT_DECLINED, "bapenda"), officersOf("bapenda"));

        // Then
        assertThat(notified).containsExactly(MAILBOX, COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bkpsdm", "unknown-agency"})
    void shouldNotifyTheCoordinatorOfAnAgencyWithoutPeopleAndMailbox(String agency) {
        clock.stopAt(BEFORE_ALL_TERMS);

        List<Recipient> notified = recipients.of(notification(NotificationKind.BREACH, agency), officersOf(agency));

        assertThat(notified).containsExactly(COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotifyNobodyWithoutPeopleMailboxAndConfiguredAddresses(NotificationKind kind) {
        Recipients withoutAddresses = new Recipients(new SettingsWithoutServer());
        clock.stopAt(BEFORE_ALL_TERMS);

        List<Recipient> notified = withoutAddresses.of(notification(kind, "bkpsdm"), officersOf("bkpsdm"));

        assertThat(notified).isEmpty();
    }

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "ANSWER_SUBMITTED, sekda@example.org",
        "ESCALATED_TO_SUPERIOR, sekda@example.org",
        "BREACH, koordinator@example.org",
    })
    void shouldNotUseTheMailboxForWhatSomebodyOfTheAgencyMustNotLearn(NotificationKind kind, String address) {
        // Given
        setMailbox("bapenda");
        ExcludedPeople officer = new ExcludedPeople(Set.of("bapenda"), Set.of("bapenda"), false);

        // When
        List<Recipient> notified = recipients.of(notification(kind, "bapenda").without(officer), officersOf("bapenda"));

        // Then
        assertThat(notified).extracting(Recipient::address).containsExactly(address);
    }

    @Test
    void shouldEscalateAMatterToTheSecretaryToo() {
        List<Recipient> ofMatter =
                recipients.of(aboutMatter(NotificationKind.ESCALATED_TO_COORDINATOR, "bapenda"), officersOf("bapenda"));
        List<Recipient> ofCase = recipients.of(
                notification(NotificationKind.ESCALATED_TO_COORDINATOR, "bapenda"), officersOf("bapenda"));

        assertThat(ofMatter)
                .extracting(Recipient::address)
                .containsExactly("koordinator@example.org", "sekda@example.org");
        assertThat(ofCase).containsExactly(COORDINATOR);
    }

    @Test
    void shouldNotifyTheSecretaryWhenTheHeadHasLetATimeLimitOfAMatterPass() {
        List<Recipient> ofMatter =
                recipients.of(aboutMatter(NotificationKind.ESCALATED_TO_SUPERIOR, "dpu"), officersOf("dpu"));
        List<Recipient> ofCase =
                recipients.of(notification(NotificationKind.ESCALATED_TO_SUPERIOR, "dpu"), officersOf("dpu"));

        assertThat(ofMatter)
                .extracting(Recipient::address)
                .containsExactly("dpu-kepala@example.org", "sekda@example.org");
        assertThat(ofCase).extracting(Recipient::address).containsExactly("dpu-kepala@example.org");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SETTLEMENT_MEETING_CHANGED",
                "COORDINATION_INVITATION",
                "COORDINATION_MOVED",
                "COORDINATION_CANCELLED"
            })
    void shouldNotifyTheAgencyAndThoseAboveItOfAMeeting(NotificationKind kind) {
        List<Recipient> ofAgency = recipients.of(aboutMatter(kind, "dinsos"), officersOf("dinsos"));
        List<Recipient> above = recipients.of(aboutMatter(kind, Notification.OMBUDSMAN), null);

        assertThat(ofAgency).extracting(Recipient::address).containsExactly("dinsos@example.org");
        assertThat(above)
                .extracting(Recipient::address)
                .containsExactly("ombudsman@example.org", "koordinator@example.org", "sekda@example.org");
    }

    @Test
    void shouldNotifyTheLiaisonAndTheCoordinatorOfAReferral() {
        List<Recipient> notified =
                recipients.of(notification(NotificationKind.COMPLAINT_REFERRED, Notification.OMBUDSMAN), null);

        assertThat(notified)
                .extracting(Recipient::address)
                .containsExactly("ombudsman@example.org", "koordinator@example.org");
    }

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "REMINDER, koordinator@example.org",
        "WARNING, koordinator@example.org",
        "BREACH, koordinator@example.org",
        "ESCALATED_TO_SUPERIOR, sekda@example.org",
    })
    void shouldEscalateALateVerificationToTheCoordinatorAndThenToTheSecretary(NotificationKind kind, String address) {
        List<Recipient> notified = recipients.of(notification(kind, Notification.COORDINATOR), null);

        assertThat(notified).extracting(Recipient::address).containsExactly(address);
    }

    private static void setMailbox(String agency) {
        DirectoryApiClient head = DirectoryApiClient.ofHead(agency);
        Map<String, Object> settings = Map.of(
                "answerApproval",
                false,
                "digestHour",
                7,
                "quietFrom",
                "20:00",
                "quietUntil",
                "07:00",
                "mailbox",
                MAILBOX.address());
        head.change("settings", head.get("settings").header("ETag"), settings)
                .then()
                .statusCode(200);
    }

    private @Nullable AgencyOfficers officersOf(String agency) {
        return directory.ofAgencies(List.of(agency)).get(agency);
    }

    private static PendingNotification aboutMatter(NotificationKind kind, String agency) {
        Map<String, String> facts =
                Map.of(Notification.MATTER, UUID.randomUUID().toString());
        return new PendingNotification(
                UUID.randomUUID(), new Notification(kind, agency, null, null, null, facts, FRIDAY));
    }

    private static PendingNotification notification(NotificationKind kind, String agency) {
        return new PendingNotification(
                UUID.randomUUID(),
                new Notification(
                        kind,
                        agency,
                        UUID.randomUUID(),
                        "KKR-7Q4M-XD2H",
                        agency,
                        Map.of("stage", "RESOLUTION"),
                        FRIDAY));
    }
}
