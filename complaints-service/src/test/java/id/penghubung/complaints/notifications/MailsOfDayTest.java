package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.notifications.NotifiedReporter.click;
import static id.penghubung.complaints.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The number of mails that an address gets on a day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailsOfDayTest {

    private final NotifiedReporter reporter = new NotifiedReporter();

    @Inject
    NotificationWorkers workers;

    @Inject
    ReporterMailCleanupJob cleanup;

    @Inject
    OfficeTime office;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @AfterEach
    void removeLimits() {
        limit("CONFIRMATIONS_PER_ADDRESS_AND_DAY", 0);
        limit("MAILS_PER_ADDRESS_AND_DAY", 0);
        TestMailServer.accept(reporter.email);
    }

    @Test
    void shouldAskAnAddressOnlySoOftenOnADayHoweverManyComplaintsNameIt() {
        // Given
        limit("CONFIRMATIONS_PER_ADDRESS_AND_DAY", 2);
        for (int i = 0; i < 3; i++) {
            reporter.submittedWithoutAccount(Map.of());
        }

        // When
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(2);
        // What strangers cause does not keep the mails of the owner back.
        reporter.submitted();
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(3).last().asString().contains("telah kami terima");
    }

    @Test
    void shouldAskWithALaterStepIfTheAddressHadItsQuestionsOfTheDay() {
        // Given
        limit("CONFIRMATIONS_PER_ADDRESS_AND_DAY", 1);
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        String id = reporter.submittedWithoutAccount(Map.of()).path("id");
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(1);
        jdbc.update("update mail_of_day set day = day - 1");

        // When
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(2).last().asString().contains("Apakah itu Anda?");
    }

    @Test
    void shouldLetMailsAboveTheNumberOfTheDayWaitForTheNextMorning() {
        // Given
        limit("MAILS_PER_ADDRESS_AND_DAY", 1);
        reporter.submitted();
        workers.dispatchAndSend();
        String second = reporter.submitted();

        // When
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(1);
        assertThat(mailOf(second)).isEqualTo("WAITING 0");
        String sendAt = jdbc.one(
                "select (send_at at time zone ?)::text from mail where address = ?",
                row -> row.getString(1),
                office.zone().getId(),
                second);
        assertThat(sendAt).isEqualTo(office.today().plusDays(1) + " 07:00:00");
        jdbc.update("update mail_of_day set day = day - 1");
        jdbc.update("update mail set send_at = now() - interval '1 second' where address = ?", second);
        workers.send();
        assertThat(mailOf(second)).isEqualTo("SENT 1");
    }

    /** A server that refuses for a while does not use up the mails of the day. */
    @Test
    void shouldCountAMailThatIsTriedAgainOnce() {
        // Given
        limit("MAILS_PER_ADDRESS_AND_DAY", 1);
        String id = reporter.submitted();
        TestMailServer.refuse(reporter.email);
        workers.dispatchAndSend();

        // When
        TestMailServer.accept(reporter.email);
        jdbc.update("update mail set send_at = now() - interval '1 second' where address = ?", id);
        workers.send();

        // Then
        assertThat(mailOf(id)).isEqualTo("SENT 2");
    }

    @Test
    void shouldCountTheMailsOfADayInAnIndex() {
        String growth = """
                insert into mail_of_day select decode(md5((n % 500)::text), 'hex'), current_date, 'STEP', gen_random_uuid()
                from generate_series(1, 20000) n
                """;
        String count =
                "select mail_id from mail_of_day where address_hash = decode(md5('7'), 'hex') and day = current_date"
                        + " and kind = 'STEP' limit 20";

        QueryPlan plan = QueryPlan.afterGrowth(database, "mail_of_day", growth, count);

        assertThat(plan.uses("mail_of_day_pkey")).as(plan.toString()).isTrue();
    }

    @Test
    void shouldDeleteOldLinksAndTheNumbersOfEarlierDaysAndKeepRefusals() {
        // Given
        limit("CONFIRMATIONS_PER_ADDRESS_AND_DAY", 5);
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        click(reporter.link()).then().statusCode(200);
        jdbc.update("update mail_confirmation_link set created_at = now() - interval '401 days'");
        jdbc.update("update mail_refusal_link set created_at = now() - interval '401 days'");
        jdbc.update("update mail_of_day set day = day - 1");

        // When
        cleanup.clean();

        // Then
        click(reporter.confirmationLink()).then().statusCode(404);
        click(reporter.link()).then().statusCode(404);
        int counted = jdbc.one("select count(*) from mail_of_day", row -> row.getInt(1));
        assertThat(counted).isZero();
        reporter.submittedWithoutAccount(Map.of());
        workers.dispatchAndSend();
        assertThat(reporter.mails()).hasSize(1);
    }

    private String mailOf(String id) {
        return jdbc.one(
                "select concat_ws(' ', state, attempts) from mail where address = ?", row -> row.getString(1), id);
    }

    private static void limit(String name, int value) {
        String path = "/v1/submission-limits/" + name;
        as(Tokens.admin())
                .header("If-Match", as(Tokens.admin()).get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("value", value))
                .put(path)
                .then()
                .statusCode(200);
    }
}
