package id.penghubung.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.mail.MailRenderer;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to the coordinator's office about the triage queue. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TriageMailsTest {

    private static final String FULL_QUEUE = """
            insert into complaint_routing (complaint_id, round, state, oversight, tracking_number, kind, title, description,
                    category_code, district_code, anonymous, confidential, submitted_at, triage_reason_id,
                    triage_reason_en, in_triage_since, due_at, event_version, version)
            select uuidv7(), 1, 'IN_TRIAGE', false, 'FULL-' || n, 'COMPLAINT', 'Judul', 'Uraian', '901', '64.02.68', false,
                   false, now(), 'sebab', 'because', now(), now() + interval '3 days', 1, 0
            from generate_series(1, 50) as n
            """;

    @Inject
    TriageMails mails;

    @Inject
    MailRenderer renderer;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @BeforeEach
    void forgetEarlierMails() {
        jdbc.update("update triage_mail set sent_at = null");
        jdbc.update("delete from mail");
    }

    @Test
    void shouldTellOnceThatComplaintsHaveWaitedForLong() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();
        waitingSince("3 days", scenario);

        // When
        mails.check();
        mails.check();

        // Then
        assertThat(mails("TRIAGE_OLD")).isOne();
    }

    @Test
    void shouldTellAgainAfterADay() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();
        waitingSince("3 days", scenario);
        mails.check();
        jdbc.update("update triage_mail set sent_at = sent_at - interval '1 day' where kind = 'OLD'");

        // When
        mails.check();

        // Then
        assertThat(mails("TRIAGE_OLD")).isEqualTo(2);
    }

    @Test
    void shouldTellThatTheQueueIsFull() {
        // Given: fifty complaints of other years, which no other test looks at
        jdbc.update(FULL_QUEUE);
        try {
            // When
            mails.check();

            // Then
            assertThat(mails("TRIAGE_FULL")).isOne();
        } finally {
            jdbc.update("delete from complaint_routing where tracking_number like 'FULL-%'");
        }
    }

    @Test
    void shouldTellOnceADayThatTheQueueIsFullWhenItGoesBelowItsLimitAndAboveItAgain() {
        // Given
        jdbc.update(FULL_QUEUE);
        mails.check();
        List<UUID> waiting = jdbc.list(
                "select complaint_id from complaint_routing where state = 'IN_TRIAGE' and not to_secretary",
                Columns::firstUuid);

        // When
        moveToSecretary(waiting, true);
        try {
            mails.check();
        } finally {
            moveToSecretary(waiting, false);
        }
        try {
            mails.check();

            // Then
            assertThat(mails("TRIAGE_FULL")).isOne();
        } finally {
            jdbc.update("delete from complaint_routing where tracking_number like 'FULL-%'");
        }
    }

    private void moveToSecretary(List<UUID> complaints, boolean toSecretary) {
        jdbc.update(
                "update complaint_routing set to_secretary = ? where complaint_id = any (?)",
                toSecretary,
                SqlArray.uuids(complaints));
    }

    @Test
    void shouldSayInBothLanguagesHowManyComplaintsWait() {
        // Given
        Map<String, String> facts = Map.of("complaints", "7", "days", "2", "url", "http://localhost:8080");

        // When
        String indonesian = renderer.render(mail("id", facts)).getSubject();
        String english = renderer.render(mail("en", facts)).getSubject();

        // Then
        assertThat(indonesian).isEqualTo("Antrean triase: 7 laporan menunggu terlalu lama");
        assertThat(english).isEqualTo("Triage queue: 7 complaints have waited for too long");
    }

    private static OutgoingMail mail(String language, Map<String, String> facts) {
        Instant now = Instant.parse("2026-11-28T00:00:00Z");
        return new OutgoingMail(UUID.randomUUID(), "TRIAGE_OLD", Backends.COORDINATOR, language, facts, now, null, now);
    }

    private void waitingSince(String time, ComplaintScenario scenario) {
        jdbc.update(
                "update complaint_routing set in_triage_since = now() - ?::interval where complaint_id = ?",
                time,
                scenario.id());
    }

    private int mails(String kind) {
        return jdbc.one(
                "select count(*) from mail where kind = ? and address = ?",
                row -> row.getInt(1),
                kind,
                Backends.COORDINATOR);
    }
}
