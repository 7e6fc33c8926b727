package id.penghubung.focalpoint.casework.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of earlier releases get ten working days for a reply (SP4N-LAPOR), counted from now: their complaints are closed too. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReplyTimeBackfillJobTest {

    private static final String REPLY = "REPORTER_REPLY";

    @Inject
    ReplyTimeBackfillJob job;

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dispar");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @BeforeEach
    void givenCasesOfAnEarlierRelease() {
        database.execute(
                "update reply_time_backfill set done = false, skipped = 0,"
                        + " last_case_id = '00000000-0000-0000-0000-000000000000', until_case_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'");
    }

    @AfterEach
    void removeTheFault() {
        database.execute("drop trigger if exists refuse_reply on deadline");
    }

    @Test
    void shouldGiveAnAnswerOfAnEarlierReleaseTimeForAReplyFromNowOnce() {
        // Given
        ComplaintDecisions complaint = answeredEarlier();

        // When
        ConcurrentCalls.times(3, () -> {
            job.startAll();
            return true;
        });
        job.startAll();

        // Then
        JsonPath deadlines = complaint.deadlines();
        assertThat(deadlines.getList("items.findAll { it.stage == '" + REPLY + "' }"))
                .hasSize(1);
        assertThat(Instant.parse(ComplaintDecisions.last(deadlines, REPLY, "dueAt")))
                .as("not over already")
                .isAfter(Instant.now());
        assertThat(database.column("select done::text from reply_time_backfill"))
                .containsExactly("true");
    }

    @Test
    void shouldKeepTheTimeThatAnAnswerHas() {
        // Given
        ComplaintDecisions complaint = answered();
        String id = ComplaintDecisions.last(complaint.deadlines(), REPLY, "id");

        // When
        job.startAll();

        // Then
        assertThat(ComplaintDecisions.last(complaint.deadlines(), REPLY, "id")).isEqualTo(id);
    }

    @Test
    void shouldNotStopAtAnAnswerThatFails() {
        // Given
        List<ComplaintDecisions> complaints =
                Stream.generate(this::answeredEarlier).limit(3).toList();
        database.execute("create or replace function refuse_reply() returns trigger language plpgsql as"
                + " $$ begin raise exception 'damaged'; end $$");
        database.execute("create trigger refuse_reply before insert on deadline for each row when (new.subject_id = '"
                + complaints.get(1).complaintId() + "') execute function refuse_reply()");

        // When
        job.startAll();

        // Then
        assertThat(complaints.stream().map(each -> ComplaintDecisions.last(each.deadlines(), REPLY, "state")))
                .containsExactly("RUNNING", "", "RUNNING");
        assertThat(database.column("select skipped::text from reply_time_backfill"))
                .containsExactly("1");
    }

    private ComplaintDecisions answeredEarlier() {
        ComplaintDecisions complaint = answered();
        database.execute("delete from deadline where stage = 'REPORTER_REPLY' and subject_id = '"
                + complaint.complaintId() + "'");
        return complaint;
    }

    private ComplaintDecisions answered() {
        RoutedComplaint routing = RoutedComplaint.to("dispar");
        String caseId = coordinator.awaitCaseId(routing.publish());
        officer.resolve(caseId, "Sudah ditambal").then().statusCode(200);
        return new ComplaintDecisions(routing.complaintId());
    }
}
