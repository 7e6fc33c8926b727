package id.penghubung.quality.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.mail.MailRenderer;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.quality.testing.Backends;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of mails in both languages. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NotificationMailTest {

    private static final Map<String, String> FACTS = Map.of(
            "topic", "Standar rawat jalan",
            "plannedAt", "2026-12-05T09:00+08:00[Asia/Makassar]",
            "place", "Aula RSUD",
            "assessment", "PEKPPP 2026",
            "dueOn", "2026-12-15",
            "index", "3.34",
            "category", "B- (baik dengan catatan)",
            "objectionUntil", "2026-12-22",
            "unit", "RSUD Aji Muhammad Parikesit",
            "url", "https://lapor.example.id");

    @Inject
    MailRenderer renderer;

    @Test
    void shouldInviteToAForumInTheLanguageOfTheInvitation() {
        // When
        Mail indonesian = mail(NotificationKind.FORUM_INVITATION, "id", Map.of());
        Mail english = mail(NotificationKind.FORUM_INVITATION, "en", Map.of());

        // Then
        assertThat(indonesian.getSubject()).isEqualTo("Undangan forum konsultasi publik: Standar rawat jalan");
        assertThat(indonesian.getText())
                .contains("RSUD Aji Muhammad Parikesit mengundang Anda", "5 Desember 2026, 09:00", "Tempat: Aula RSUD")
                .doesNotContain("daring");
        assertThat(english.getSubject()).isEqualTo("Invitation to a consultation forum: Standar rawat jalan");
        assertThat(english.getText()).contains("invites you", "5 December 2026, 09:00", "Place: Aula RSUD");
    }

    @Test
    void shouldTellIndexCategoryAndTheTimeForAnObjectionAsTheLanguageWritesThem() {
        // When
        Mail indonesian = mail(NotificationKind.ASSESSMENT_EVALUATED, "id", Map.of());
        Mail english = mail(NotificationKind.ASSESSMENT_EVALUATED, "en", Map.of());

        // Then
        assertThat(indonesian.getText())
                .contains("Indeksnya 3,34, kategori B- (baik dengan catatan).", "sanggahan sampai 22 Desember 2026");
        assertThat(english.getText())
                .contains("The index is 3.34, category B- (baik dengan catatan).", "object until 22 December 2026");
    }

    @Test
    void shouldTellHowAnObjectionWasDecided() {
        assertThat(decided("ACCEPTED")).contains("was accepted.");
        assertThat(decided("PARTLY_ACCEPTED")).contains("was accepted in part.");
        assertThat(decided("REJECTED")).contains("was rejected.");
    }

    /** A kind without a text of its own would be sent as a mail that says nothing. */
    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void shouldHaveATextForEachKindInBothLanguages(NotificationKind kind) {
        assertThat(mail(kind, "id", Map.of()).getSubject()).isNotEqualTo("Pemberitahuan");
        assertThat(mail(kind, "en", Map.of()).getSubject()).isNotEqualTo("Notification");
    }

    private String decided(String outcome) {
        return mail(NotificationKind.ASSESSMENT_OBJECTION_DECIDED, "en", Map.of(outcome, "true"))
                .getText();
    }

    private Mail mail(NotificationKind kind, String language, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(FACTS);
        facts.putAll(more);
        Instant now = Instant.parse("2026-11-28T00:00:00Z");
        return renderer.render(
                new OutgoingMail(UUID.randomUUID(), kind.name(), "unit@example.org", language, facts, now, null, now));
    }
}
