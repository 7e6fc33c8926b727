package id.penghubung.complaints.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.mail.MailRenderer;
import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the texts of messages to reporters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReporterMailTemplateTest {

    private static final List<String> STEPS = List.of(
            "complaint.submitted",
            "complaint.verified",
            "complaint.corrected",
            "complaint.completeness-decided",
            "complaint.completed",
            "complaint.deadline-set",
            "complaint.answer-awaited",
            "complaint.routed",
            "complaint.sent-to-triage",
            "complaint.recalled",
            "complaint.archived",
            "complaint.information-provided",
            "complaint.message-sent",
            "complaint.disputed",
            "complaint.lead-reopened",
            "complaint.closed",
            "complaint.withdrawn",
            "complaint.referred",
            "complaint.superior-review-requested",
            "complaint.published",
            "complaint.publication-edited",
            "complaint.publication-ended",
            "complaint.merged",
            "complaint.unmerged",
            "case.acknowledged",
            "case.follow-up-posted",
            "case.information-requested",
            "case.information-request-ended",
            "case.meeting-proposed",
            "case.interim-answer-posted",
            "case.deadline-breached",
            "case.answer-upheld",
            "case.superior-review-decided",
            "case.resolved");

    @Inject
    MailRenderer renderer;

    @Inject
    TextMessages texts;

    static Stream<Arguments> stepsInBothLanguages() {
        return STEPS.stream().flatMap(step -> Stream.of("id", "en").map(language -> Arguments.of(step, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("stepsInBothLanguages")
    void shouldHaveASentenceForEachStep(String step, String language) {
        Mail mail = renderer.render(mail(language, false, step));

        assertThat(mail.getSubject()).contains("7KRM-4XWT-2PCA").doesNotContain("{");
        assertThat(mail.getText())
                .contains("\n- ")
                .doesNotContain("{", "NOT_FOUND", "Ada perkembangan baru.", "There is something new.", "unsubscribe");
    }

    @ParameterizedTest
    @CsvSource({"id, Ada perkembangan baru.", "en, There is something new."})
    void shouldHaveASentenceForAStepThatIsNotKnown(String language, String sentence) {
        assertThat(renderer.render(mail(language, false, "case.sung")).getText())
                .contains("\n- " + sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource({"id, Pemberitahuan dari Penghubung", "en, Notification from Penghubung"})
    void shouldHaveANeutralSubjectForASecretReporter(String language, String subject) {
        Mail mail = renderer.render(mail(language, true, "case.resolved"));

        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains("7KRM-4XWT-2PCA");
    }

    @ParameterizedTest
    @CsvSource({"id, Apakah itu Anda?", "en, Was that you?"})
    void shouldAskForTheConfirmationOfAnAddressAndTellNothingElse(String language, String sentence) {
        Recipient recipient = new Recipient(
                UUID.randomUUID(),
                "7KRM-4XWT-2PCA",
                false,
                language,
                Set.of(NotificationChannel.MAIL),
                false,
                false,
                0);

        Mail mail = renderer.render(mail(language, ReporterMail.confirmationRequest(recipient))
                .to(
                        "somebody@example.org",
                        Map.of(
                                ReporterMail.CONFIRM,
                                "https://lapor.example.org/ya",
                                ReporterMail.UNSUBSCRIBE,
                                "https://lapor.example.org/bukan")));

        assertThat(mail.getSubject()).contains("7KRM-4XWT-2PCA");
        assertThat(mail.getText())
                .contains(sentence, "\nhttps://lapor.example.org/ya\n", "\nhttps://lapor.example.org/bukan\n")
                .doesNotContain("{", "NOT_FOUND", "\n- ");
        assertThat(mail.getHeaders().get("List-Unsubscribe")).containsExactly("<https://lapor.example.org/bukan>");
    }

    @Test
    void shouldFitATextMessageIntoOneSms() {
        for (String language : List.of("id", "en")) {
            assertThat(texts.render(mail(language, false, "case.resolved")))
                    .contains("7KRM-4XWT-2PCA")
                    .hasSizeLessThanOrEqualTo(160);
        }
    }

    private static OutgoingMail mail(String language, boolean secret, String step) {
        UUID complaint = UUID.randomUUID();
        Recipient recipient = new Recipient(
                complaint, "7KRM-4XWT-2PCA", secret, language, Set.of(NotificationChannel.MAIL), true, false, 0);
        return mail(language, ReporterMail.facts(recipient, List.of(step)));
    }

    private static OutgoingMail mail(String language, Map<String, String> facts) {
        Instant now = Instant.parse("2026-11-28T02:00:00Z");
        return new OutgoingMail(
                UUID.randomUUID(),
                NotificationChannel.MAIL.name(),
                "somebody@example.org",
                language,
                facts,
                now,
                null,
                now);
    }
}
