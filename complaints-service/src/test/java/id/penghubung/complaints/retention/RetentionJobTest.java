package id.penghubung.complaints.retention;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UU 27/2022 Art. 43, 44: data is destroyed when its retention ends, unless it is tied to a case that is not finished. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RetentionJobTest {

    private static final int DAYS = 1825;

    private final String reporter = Tokens.newReporter();

    @Inject
    RetentionJob job;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @AfterEach
    void restorePolicies() {
        jdbc.update("update retention_policy set days = 1825 where kind in ('COMPLAINT', 'ACCESS_LOG')");
    }

    @Test
    void shouldEraseWhatEndedBeforeTheTimeOfRetentionAndNothingElse() {
        UUID expired = ended(DAYS + 1);
        UUID recent = ended(DAYS - 1);
        UUID open = UUID.fromString(submit(as(reporter), named()).path("id"));

        job.eraseDue();

        assertThat(isErased(expired)).isTrue();
        assertThat(isErased(recent)).isFalse();
        assertThat(isErased(open)).isFalse();
        as(reporter).get("/v1/complaints/" + recent).then().body("reporter.name", equalTo("Sekar Ayu"));
    }

    @Test
    void shouldKeepWhatAnOpenMatterLinksAndEraseItWhenTheMatterIsClosed() {
        UUID linked = ended(DAYS + 1);
        UUID matter = UUID.randomUUID();
        jdbc.update("update complaint set matter_linked_at = now() where id = ?", linked);
        jdbc.update("insert into matter_link values (?, ?, '{}')", linked, matter);

        job.eraseDue();
        assertThat(isErased(linked)).isFalse();

        jdbc.update("insert into linked_matter (matter_id, event_version, closed) values (?, 1, true)", matter);
        job.eraseDue();
        assertThat(isErased(linked)).isTrue();
    }

    @Test
    void shouldEraseAComplaintAfterItsEndIfItsReporterAskedForThatEarlier() {
        UUID id = UUID.fromString(submit(as(reporter), named()).path("id"));
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(202);
        withdraw(id);

        job.eraseDue();

        assertThat(isErased(id)).isTrue();
        as(reporter).get("/v1/complaints").then().body("items", hasSize(0));
    }

    /** The trigger of the database and the state machine must agree on what is final. */
    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void shouldCountFromEachFinalStatus(ComplaintStatus status) {
        UUID id = UUID.fromString(submit(as(reporter), named()).path("id"));

        jdbc.update("""
                update complaint set status = ?, information_request_id = case when ? = 'NEEDS_INFORMATION' then id end
                where id = ?
                """, status, status.name(), id);

        boolean counts =
                jdbc.one("select final_since is not null from complaint where id = ?", row -> row.getBoolean(1), id);
        assertThat(counts).isEqualTo(status.isFinal());
    }

    @Test
    void shouldEraseTheOthersWhenOneCannotBeErased() {
        UUID bad = ended(DAYS + 2);
        UUID good = ended(DAYS + 1);
        jdbc.update("create or replace function refuse_erasure() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused'; end $$");
        jdbc.update(
                "create trigger refuse_erasure before update of erased_at on complaint for each row when (old.id = '"
                        + bad + "') execute function refuse_erasure()");
        try {
            job.eraseDue();
        } finally {
            jdbc.update("drop trigger refuse_erasure on complaint");
        }

        assertThat(isErased(good)).isTrue();
        assertThat(isErased(bad)).isFalse();
        jdbc.update("delete from failing_row where worker = ?", RetentionJob.WORKER);
        job.eraseDue();
        assertThat(isErased(bad)).isTrue();
    }

    /** UU 27/2022 Art. 7, 31: the reporter can see who read the identity, as long as the complaint is not finished. */
    @Test
    void shouldDeleteOldReadingsOfFinishedComplaintsOnly() {
        UUID finished = ended(1);
        UUID open = UUID.fromString(submit(as(reporter), named()).path("id"));
        UUID inMatter = ended(1);
        jdbc.update("update complaint set matter_linked_at = now() where id = ?", inMatter);
        jdbc.update("insert into matter_link values (?, ?, '{}')", inMatter, UUID.randomUUID());
        for (UUID id : List.of(finished, open, inMatter)) {
            read(id, DAYS + 1);
            read(id, DAYS - 1);
        }

        job.deleteReadings();

        assertThat(readingsOf(finished)).isEqualTo(1);
        assertThat(readingsOf(open)).isEqualTo(2);
        assertThat(readingsOf(inMatter)).isEqualTo(2);
        as(reporter).get("/v1/me/access-log").then().body("items", hasSize(5));
    }

    @Test
    void shouldFollowThePolicyForReadings() {
        UUID finished = ended(1);
        read(finished, 31);
        jdbc.update("update retention_policy set days = 30 where kind = 'ACCESS_LOG'");

        job.deleteReadings();

        assertThat(readingsOf(finished)).isZero();
        as(reporter).get("/v1/retention-policies/ACCESS_LOG").then().body("days", equalTo(30));
    }

    @Test
    void shouldFindOldReadingsInAnIndexWithoutSorting() {
        String growth = """
                insert into complaint select uuidv7(), 0, 'A-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, null, null, now(), case when n % 2 = 0 then 'CLOSED' else 'IN_TRIAGE' end, 1, null, null,
                    null, 1, 1 from generate_series(1, 5000) n;
                insert into complaint_access (id, complaint_id, account, role, purpose, reporter_included, accessed_at)
                select uuidv7(), c.id, 'a', 'coordinator', 'COMPLAINT', true, now() - make_interval(hours => n)
                from complaint c, generate_series(1, 4) n where c.tracking_number like 'A-%'
                """;
        QueryPlan old = QueryPlan.afterGrowth(
                database,
                "complaint_access",
                growth,
                AccessRetentionTable.DELETE_EXPIRED
                        .replaceFirst("\\?", "now() - interval '3 years'")
                        .replaceFirst("\\?", "500"));

        assertThat(old.uses("complaint_access_at")).as(old.toString()).isTrue();
        assertThat(old.sorts()).as(old.toString()).isFalse();
    }

    private void read(UUID complaint, int daysAgo) {
        jdbc.update("""
                insert into complaint_access
                    (id, complaint_id, reporter_id, account, role, purpose, reporter_included, accessed_at)
                values (?, ?, (select reporter_id from complaint where id = ?), 'koordinator', 'coordinator', 'COMPLAINT', true,
                        now() - make_interval(days => ?))
                """, UUID.randomUUID(), complaint, complaint, daysAgo);
    }

    private int readingsOf(UUID complaint) {
        return jdbc.one(
                "select count(*) from complaint_access where complaint_id = ?", row -> row.getInt(1), complaint);
    }

    @Test
    void shouldShowThePoliciesToEverybodyAndLetAnAdministratorChangeThem() {
        Response read = as(reporter).get("/v1/retention-policies/COMPLAINT");
        read.then().statusCode(200).body("days", equalTo(DAYS));
        as(reporter).get("/v1/retention-policies").then().body("items.kind", hasItem("ASPIRATION"));

        change(Tokens.admin(), read.header("ETag"), 30).then().statusCode(200).body("days", equalTo(30));
        UUID expired = ended(31);
        job.eraseDue();

        assertThat(isErased(expired)).isTrue();
        change(Tokens.admin(), read.header("ETag"), 40).then().statusCode(412);
        change(Tokens.coordinator(), read.header("ETag"), 40).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 36501})
    void shouldRejectATimeThatIsNone(int days) {
        change(Tokens.admin(), "\"0\"", days).then().statusCode(400).body("errors[0].pointer", equalTo("#/days"));
    }

    @Test
    void shouldReadExpiredAndRequestedComplaintsFromIndexesWithoutSorting() {
        String growth = """
                insert into complaint select uuidv7(), 0, 'R-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, null, null, now(), case when n % 3 = 0 then 'CLOSED' else 'IN_TRIAGE' end, 1, null, null,
                    null, 1, 1 from generate_series(1, 20000) n;
                update complaint set final_since = now() - make_interval(hours => substr(tracking_number, 3)::int)
                where tracking_number like 'R-%' and status = 'CLOSED';
                update complaint set erasure_requested_at = now() where tracking_number like 'R-%77'
                """;
        QueryPlan expired =
                plan(growth, ErasureTable.LOCK_EXPIRED, "'COMPLAINT'", "now() - interval '800 days'", "now()", "500");
        QueryPlan requested = plan(growth, ErasureTable.LOCK_REQUESTED, "now()", "500");

        assertThat(expired.uses("complaint_retention")).as(expired.toString()).isTrue();
        assertThat(expired.sorts()).as(expired.toString()).isFalse();
        assertThat(requested.uses("complaint_erasure_requested"))
                .as(requested.toString())
                .isTrue();
        assertThat(requested.sorts()).as(requested.toString()).isFalse();
    }

    private QueryPlan plan(String growth, String sql, String... parameters) {
        String bound = sql;
        for (String parameter : parameters) {
            bound = bound.replaceFirst("\\?", parameter);
        }
        return QueryPlan.afterGrowth(database, "complaint", growth, bound);
    }

    private Response change(String token, String version, int days) {
        return as(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("days", days))
                .put("/v1/retention-policies/COMPLAINT");
    }

    private UUID ended(int daysAgo) {
        UUID id = UUID.fromString(submit(as(reporter), named()).path("id"));
        withdraw(id);
        jdbc.update("update complaint set final_since = now() - make_interval(days => ?) where id = ?", daysAgo, id);
        return id;
    }

    private void withdraw(UUID id) {
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private boolean isErased(UUID id) {
        return jdbc.one(
                "select erased_at is not null and title = '(dihapus)' and reporter_id is null from complaint where id = ?",
                row -> row.getBoolean(1),
                id);
    }

    private static Map<String, Object> named() {
        return pothole("reporter", Map.of("name", "Sekar Ayu"));
    }
}
