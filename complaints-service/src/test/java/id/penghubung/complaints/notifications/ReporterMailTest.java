package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.complaint.ComplaintStep;
import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.localstack.testing.TestMailServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to reporters at the steps of their complaints, over SMTP. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReporterMailTest {

    private final NotifiedReporter reporter = new NotifiedReporter();
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @Inject
    NotificationWorkers workers;

    @Inject
    StepRecorder recorder;

    @Inject
    ReporterStepTable steps;

    @Inject
    OfficeTime office;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    /** Otherwise a batch of steps that other tests have left could end between two steps of this reporter, who then got two mails. */
    @BeforeEach
    void dispatchTheStepsOfOthers() {
        workers.dispatch();
    }

    @AfterEach
    void letTheServerGoOn() {
        TestMailServer.resume();
        TestMailServer.accept(reporter.email);
        background.close();
    }

    /** UU 25/2009 Art. 36, 44: a merged complaint has no agency, and its reporter is told of the answer all the same. */
    @Test
    void shouldTellTheReporterOfAMergedComplaintOfTheAnswerOfItsLead() {
        // Given
        String lead = new NotifiedReporter().submitted();
        String id = reporter.submitted();
        Coordinator.act(id, "merge", Map.of("leadId", lead, "reason", "Lubang yang sama"))
                .then()
                .statusCode(200);
        Complaints.route(lead, 1, "dpu");
        workers.dispatchAndSend();

        // When
        AgencyEvents.resolve(lead);
        Complaints.awaitStatus(id, "RESPONDED");
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails().getLast()).contains("telah menjawab");
    }

    /** UU 25/2009 Art. 36, 44: the reporter is told of the receipt and of what follows. */
    @Test
    void shouldTellTheReporterOfEachStepInIndonesian() {
        // Given
        String id = reporter.submitted();
        workers.dispatchAndSend();
        Complaints.route(id, 1, "dpu");
        workers.dispatchAndSend();
        Coordinator.act(id, "completeness", Map.of("complete", true)).then().statusCode(200);
        workers.dispatchAndSend();

        // When
        AgencyEvents.resolve(id);
        Complaints.awaitStatus(id, "RESPONDED");
        workers.dispatchAndSend();

        // Then
        List<String> mails = reporter.mails();
        assertThat(mails)
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail)
                        .contains("Subject: Perkembangan laporan ", "Auto-Submitted: auto-generated")
                        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
        assertThat(mails.get(0)).contains("Laporan Anda telah kami terima.");
        assertThat(mails.get(1)).contains("diteruskan kepada perangkat daerah");
        assertThat(mails.get(2)).contains("Kelengkapan laporan Anda telah diperiksa.");
        assertThat(mails.get(3)).contains("Perangkat daerah telah menjawab laporan Anda.");
        workers.dispatchAndSend();
        assertThat(reporter.mails()).as("each step is told once").hasSize(4);
    }

    @Test
    void shouldTellOfStepsThatFollowEachOtherInOneMail() {
        String id = reporter.submitted();
        reporter.withdraw(id);

        workers.dispatchAndSend();

        assertThat(reporter.mails()).singleElement().asString().contains("kami terima.", "Laporan Anda dicabut");
    }

    @Test
    void shouldWriteInTheLanguageThatTheReporterChoseAtTheSubmission() {
        reporter.submitted(Map.of("notifications", Map.of("language", "en")));

        workers.dispatchAndSend();

        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .contains("Subject: News about complaint ", "We have received your complaint.");
    }

    @Test
    void shouldWriteInTheLanguageOfTheAccount() {
        reporter.prefer(Map.of("language", "en")).then().statusCode(200);
        reporter.submitted();

        workers.dispatchAndSend();

        assertThat(reporter.mails()).singleElement().asString().contains("We have received your complaint.");
    }

    /** Perpres 76/2013, UU 25/2009 Art. 42: a secret reporter stays secret also to those who see the list of mails. */
    @Test
    void shouldTellNothingInTheSubjectToASecretReporter() {
        Map<String, Object> complaint = reporter.complaint(Map.of("confidential", true));
        String number = submit(given().auth().oauth2(reporter.token()), complaint)
                .then()
                .statusCode(201)
                .extract()
                .path("trackingNumber");

        workers.dispatchAndSend();

        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .contains("Subject: Pemberitahuan dari Penghubung\n")
                .contains("laporan " + number + ":")
                .doesNotContain("Subject: Perkembangan");
    }

    /** Perpres 76/2013: a mail that already waits follows the complaint when it turns out to accuse staff. */
    @Test
    void shouldTellNothingInTheSubjectOfAMailThatWaitedWhileTheComplaintWasRecalledWithOversight() {
        // Given
        String id = reporter.submitted();
        Complaints.route(id, 1, "dpu");
        workers.dispatch();

        // When
        Coordinator.act(id, "recall", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);
        workers.send();

        // Then
        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .contains("Subject: Pemberitahuan dari Penghubung\n")
                .doesNotContain("Subject: Perkembangan");
    }

    /** UU 25/2009 Art. 42: nobody knows the reporter of an anonymous complaint, so that nobody is written to. */
    @Test
    void shouldRecordNothingForAnAnonymousComplaint() {
        String id = reporter.submittedWithoutAccount(Map.of("anonymous", true)).path("id");

        assertThat(waitingSteps(id)).isZero();
        workers.dispatchAndSend();
        assertThat(reporter.mails()).isEmpty();
    }

    /** UU 27/2022 Art. 35: the queue shows neither who is written to nor what the complaint says. */
    @Test
    void shouldStoreNeitherAddressNorNameNorText() {
        // Given
        reporter.submitted(Map.of("notifications", Map.of("sms", true)));

        // When
        workers.dispatch();

        // Then
        assertThat(StoredBytes.tablesContaining(database, Set.of(), reporter.email, reporter.name, reporter.phone))
                .isEmpty();
        assertThat(jdbc.list("select facts::text from mail", row -> row.getString(1)))
                .isNotEmpty()
                .noneMatch(facts -> facts.contains(reporter.mark()));
        workers.send();
        assertThat(reporter.mails())
                .singleElement()
                .asString()
                .doesNotContain("Lubang", "Sekar", reporter.phone, "rumah");
        assertThat(StoredBytes.tablesContaining(database, Set.of(), reporter.email, reporter.phone))
                .as("after it was sent")
                .isEmpty();
    }

    @Test
    void shouldAnswerRequestsWhileTheMailServerIsSlow() {
        // Given
        reporter.submitted();
        workers.dispatch();
        TestMailServer.pause();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(workers::send, background);

        // When
        String second = reporter.submitted();
        reporter.withdraw(second);

        // Then
        assertThat(sending).as("the server has not answered yet").isNotDone();
        assertThat(reporter.mails()).isEmpty();
        TestMailServer.resume();
        sending.join();
        assertThat(reporter.mails()).hasSize(1);
    }

    @Test
    void shouldTryAgainWhenTheServerRefusesAndTellTheFailureWithoutTheAddress() {
        // Given
        String id = reporter.submitted();
        TestMailServer.refuse(reporter.email);
        workers.dispatchAndSend();
        assertThat(mailOf(id)).startsWith("WAITING 1 ").doesNotContain(reporter.email);

        // When
        TestMailServer.accept(reporter.email);
        jdbc.update("update mail set send_at = now() - interval '1 second' where address = ?", id);
        workers.send();

        // Then
        assertThat(mailOf(id)).startsWith("SENT 2");
        assertThat(reporter.mails()).hasSize(1);
    }

    @Test
    void shouldTellTheRestOfADayInOneMailOnTheNextMorning() {
        // Given
        UUID id = UUID.fromString(reporter.submitted());
        workers.dispatch();
        for (String type :
                List.of("complaint.verified", "case.acknowledged", "case.follow-up-posted", "case.resolved")) {
            happens(id, type);
            workers.dispatch();
        }

        // When
        happens(id, "complaint.disputed");
        workers.dispatch();
        happens(id, "complaint.closed");
        workers.dispatch();

        // Then
        assertThat(mailsOf(id)).isEqualTo(5);
        Instant morning = office.today()
                .plusDays(1)
                .atTime(LocalTime.of(7, 0))
                .atZone(office.zone())
                .toInstant();
        assertThat(jdbc.list(
                        "select due_at from reporter_step where complaint_id = ?",
                        row -> Columns.instant(row, "due_at"),
                        id))
                .containsExactly(morning, morning);

        // When
        jdbc.update("update mail set happened_at = happened_at - interval '1 day' where address = ?", id.toString());
        jdbc.update("update reporter_step set due_at = now() - interval '1 second' where complaint_id = ?", id);
        workers.dispatchAndSend();

        // Then
        assertThat(mailsOf(id)).isEqualTo(6);
        assertThat(reporter.mails()).hasSize(6).last().asString().contains("dibuka kembali.", "Laporan Anda ditutup.");
    }

    @Test
    void shouldForgetTheStepWithItsTransaction() {
        // Given
        String id = reporter.submitted();
        workers.dispatch();
        ComplaintStep step = new ComplaintStep(UUID.fromString(id), "case.resolved", false, Instant.now());

        // When
        QuarkusTransaction.begin();
        recorder.happened(step);
        QuarkusTransaction.rollback();

        // Then
        assertThat(waitingSteps(id)).isZero();
        QuarkusTransaction.disallowingExisting().run(() -> recorder.happened(step));
        assertThat(waitingSteps(id)).as("with a commit").isEqualTo(1);
    }

    @Test
    void shouldFindDueStepsAndTheMailsOfAComplaintInIndexes() {
        String growth = """
                insert into reporter_step select gen_random_uuid(), gen_random_uuid(), 'case.resolved', now(), now() + n * interval '1 s'
                from generate_series(1, 20000) n
                """;
        String due = ReporterStepTable.DUE
                .replaceFirst("\\?", "now()")
                .replaceFirst("\\?", "now()")
                .replace("?", "200");
        QueryPlan steps = QueryPlan.afterGrowth(database, "reporter_step", growth, due);
        assertThat(steps.uses("reporter_step_due")).as(steps.toString()).isTrue();
        assertThat(steps.sorts()).as(steps.toString()).isFalse();

        String mails = """
                insert into mail (id, kind, address, language, facts, happened_at, send_at)
                select gen_random_uuid(), 'MAIL', gen_random_uuid()::text, 'id', '{}', now(), now() from generate_series(1, 20000)
                """;
        String recipient = RecipientTable.OF_COMPLAINTS
                .replaceFirst("\\?", "now() - interval '1 day'")
                .replace("?", "array['" + UUID.randomUUID() + "']::uuid[]");
        QueryPlan read = QueryPlan.afterGrowth(database, "mail", mails, recipient);
        assertThat(read.uses("mail_address")).as(read.toString()).isTrue();
    }

    private void happens(UUID complaint, String type) {
        steps.insert(List.of(new ComplaintStep(complaint, type, false, Instant.now())));
    }

    private int waitingSteps(String id) {
        return jdbc.one(
                "select count(*) from reporter_step where complaint_id = ?", row -> row.getInt(1), UUID.fromString(id));
    }

    private int mailsOf(UUID id) {
        return jdbc.one("select count(*) from mail where address = ?", row -> row.getInt(1), id.toString());
    }

    private String mailOf(String id) {
        return jdbc.one(
                "select concat_ws(' ', state, attempts, failure) from mail where address = ?",
                row -> row.getString(1),
                id);
    }
}
