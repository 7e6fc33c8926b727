package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A page of a conversation costs the same, however many messages there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MessagePlanTest {

    private static final String MANY_MESSAGES = """
            insert into complaint_message (id, complaint_id, seq, kind, sender, addressee, agency_code, round, text, sent_at)
            select gen_random_uuid(), '%s', n, 'MESSAGE', 'REPORTER', 'AGENCY', 'dpu', 1, 'Lubang', now()
            from generate_series(1, 20000) as n
            """;

    @Inject
    DataSource database;

    @Test
    void shouldReadAPageOfAnAgencyFromTheIndexOfItsComplaintInOrder() {
        // Given
        String id = submitted(Tokens.newReporter());
        String sql = MessageTable.pageSql(new MessageScope.OfAgency("dpu"))
                .replaceFirst("\\?", "'" + id + "'")
                .replaceFirst("\\?", "10000")
                .replaceFirst("\\?", "'dpu'")
                .replaceFirst("\\?", "21");

        // When
        QueryPlan plan = QueryPlan.afterGrowth(database, "complaint_message", MANY_MESSAGES.formatted(id), sql);

        // Then
        assertThat(plan.uses("complaint_message_complaint_id_seq_key"))
                .as(plan.toString())
                .isTrue();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }
}
