package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.mail.MailRenderer;
import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the texts of mails. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailRendererTest {

    private static final Instant HAPPENED_AT = Instant.parse("2020-01-06T02:00:00Z");

    @Inject
    MailRenderer renderer;

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("allKindsInBothLanguages")
    void shouldRenderSubjectAndCompleteText(String kind, String language) {
        io.quarkus.mailer.Mail message = renderer.render(mail(kind, language));

        assertThat(message.getSubject()).isNotBlank().doesNotContain("Pemberitahuan", "Notification about", "{", "\n");
        assertThat(message.getText()).isNotBlank().doesNotContain("{", "NOT_FOUND");
        assertThat(message.getTo()).containsExactly("somebody@example.org");
    }

    @ParameterizedTest
    @CsvSource({"id, surat B/113/2026, jawaban sementara", "en, letter B/113/2026, interim answer"})
    void shouldNameALetterByItsNumber(String language, String topic, String stepOfCases) {
        // Given
        OutgoingMail mail = mail(
                "BREACH",
                language,
                Map.of("letterNumber", "B/113/2026", "stage", "CLARIFICATION", "dueAt", "2026-11-27T15:59:59Z"));

        // When
        io.quarkus.mailer.Mail message = renderer.render(mail);

        // Then
        assertThat(message.getSubject()).contains(topic);
        assertThat(message.getText()).contains(topic).doesNotContain(stepOfCases, "{", "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"id, pengaduan KKR-7Q4M-XD2H, verifikasi", "en, complaint KKR-7Q4M-XD2H, verification"})
    void shouldNameAComplaintAndWhatTheCoordinatorHasToDo(String language, String topic, String stage) {
        // Given
        OutgoingMail mail = mail(
                "BREACH",
                language,
                Map.of(
                        "complaintId", "019aa1ff-1111-7674-a0b6-000000000007",
                        "trackingNumber", "KKR-7Q4M-XD2H",
                        "stage", "VERIFICATION",
                        "dueAt", "2026-11-27T15:59:59Z"));

        // When
        io.quarkus.mailer.Mail message = renderer.render(mail);

        // Then
        assertThat(message.getText()).contains(topic, stage).doesNotContain("{", "NOT_FOUND", "interim", "sementara");
    }

    @ParameterizedTest
    @CsvSource({"id, instansi", "en, agency"})
    void shouldNameNoAgencyToThoseWhoFollowAMeeting(String language, String agencyWord) {
        // Given
        OutgoingMail ofAgency = settlement(language, "dpu");
        OutgoingMail above = settlement(language, Notification.OMBUDSMAN);

        // When
        String toAgency = renderer.render(ofAgency).getText();
        String toLiaison = renderer.render(above).getText();

        // Then
        assertThat(toAgency).contains(agencyWord + " dpu");
        assertThat(toLiaison).doesNotContain(agencyWord, "ombudsman", "{");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT_REQUESTED, leadAgencyCode",
        "SUPPORT_ANSWERED, supportingAgencyCode",
        "SUPPORT_DECLINED, supportingAgencyCode",
        "SUPPORT_CANCELLED, leadAgencyCode"
    })
    void shouldNameTheOtherAgencyInMailsAboutSupport(String kind, String fact) {
        // Given
        Map<String, String> facts = Map.of("agencyCode", "dpu", "trackingNumber", "KKR-7Q4M-XD2H", fact, "dishub");

        // When
        String indonesian = renderer.render(mail(kind, "id", facts)).getText();
        String english = renderer.render(mail(kind, "en", facts)).getText();

        // Then
        assertThat(indonesian).containsIgnoringCase("instansi dishub");
        assertThat(english).containsIgnoringCase("agency dishub");
    }

    private static OutgoingMail settlement(String language, String agency) {
        return mail(
                NotificationKind.SETTLEMENT_MEETING_CHANGED.name(),
                language,
                Map.of("agencyCode", agency, "meetingAt", "2026-11-27T02:00:00Z", "state", "PLANNED"));
    }

    static Stream<Arguments> allKindsInBothLanguages() {
        return Stream.concat(
                        Arrays.stream(NotificationKind.values()).map(Enum::name),
                        Stream.of(MailFactory.DIGEST, MailFactory.WEBHOOK_OFF, MailFactory.WEBHOOK_OWNER_ABSENT))
                .flatMap(kind -> Stream.of("id", "en").map(language -> Arguments.of(kind, language)));
    }

    private static OutgoingMail mail(String kind, String language) {
        return mail(
                kind,
                language,
                Map.of("trackingNumber", "KKR-7Q4M-XD2H", "stage", "RESOLUTION", "dueAt", "2026-11-27T15:59:59Z"));
    }

    private static OutgoingMail mail(String kind, String language, Map<String, String> facts) {
        return new OutgoingMail(
                UUID.randomUUID(), kind, "somebody@example.org", language, facts, HAPPENED_AT, null, HAPPENED_AT);
    }
}
