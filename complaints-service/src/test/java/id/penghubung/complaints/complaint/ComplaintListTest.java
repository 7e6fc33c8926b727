package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintListTest {

    @Inject
    DataSource database;

    @Test
    void shouldListAReportersOwnComplaintsNewestFirst() {
        String reporter = Tokens.newReporter();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(submitted(reporter));
        }
        submitted(Tokens.newReporter());

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = as(reporter)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/complaints");
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        Collections.reverse(ids);
        assertThat(seen).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"cursor, nonsense", "cursor, MTIzfDQ1Ng", "limit, 0", "limit, 101", "limit, many", "status, LOST"})
    void shouldRejectAnInvalidParameter(String parameter, String value) {
        as(Tokens.newReporter())
                .queryParam(parameter, value)
                .get("/v1/complaints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:validation-failed"));
    }

    @Test
    void shouldRejectUnauthenticatedCallers() {
        given().get("/v1/complaints")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reporter_id = 'account-7' order by id desc limit 21 | complaint_reporter",
                "agency_code = 'agency-7' order by id desc limit 21 | complaint_agency",
                "agency_code = 'agency-7' and status = 'CLOSED' order by id desc limit 21 | complaint_agency_status",
                "status = 'IN_TRIAGE' order by id desc limit 21 | complaint_status",
                "true order by id desc limit 21 | complaint_pkey",
                "tracking_number = 'N-77' | complaint_tracking_number",
                "verify_by is not null order by verify_by, id limit 21 | complaint_to_verify",
                "verify_by is not null and (verify_by, id) > (now(), '01a1ec6e-d76e-7fc6-b949-97265a1a25ae') order by verify_by, id limit 21 | complaint_to_verify",
                "(referred_at is not null or matter_linked_at is not null) order by id desc limit 21 | complaint_of_ombudsman",
                "(referred_at is not null or matter_linked_at is not null) and not exists (select from matter_link l where l.complaint_id = complaint.id and (l.excluded_readers @> array['x']::varchar[] or l.excluded_readers @> array['y']::varchar[])) order by id desc limit 21 | complaint_of_ombudsman",
            })
    void shouldReadEachListFromAnIndexWithoutSorting(String where, String index) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            // As GrownTables does: the rows take longer than a request, and kept plans are for few rows.
            sql.execute("set local statement_timeout = '2min'");
            sql.execute("discard plans");
            sql.execute("""
                    insert into complaint select uuidv7(), 0, 'N-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null,
                        null, null, null, false, false, 'account-' || n % 500, null, now(),
                        case when n % 100 = 0 then 'IN_TRIAGE' when n % 3 = 0 then 'CLOSED' else 'IN_PROGRESS' end,
                        1, 'agency-' || n % 40, null, null, 1, 1 from generate_series(1, 20000) n
                    """);
            sql.execute("""
                    update complaint set referred_at = now(), referral_ground = 'OVERDUE', referral_consent_given = true
                    where tracking_number like 'N-%77'
                    """);
            sql.execute("update complaint set verify_by = submitted_at where tracking_number like 'N-%3'");
            // Without the rows that the other cases rolled back, which still take up space.
            sql.execute("truncate matter_link");
            sql.execute("""
                    insert into matter_link select id, uuidv7(), array['a', 'b'] from complaint
                    where tracking_number like 'N-%7'
                    """);
            sql.execute("analyze complaint, matter_link");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = sql.executeQuery("explain select * from complaint where " + where)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
            assertThat(plan.toString()).contains(index).doesNotContain("Seq Scan", "Sort");
        }
    }
}
