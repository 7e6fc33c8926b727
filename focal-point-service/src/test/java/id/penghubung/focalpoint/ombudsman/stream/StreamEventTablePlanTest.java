package id.penghubung.focalpoint.ombudsman.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The cost of a poll and of a page does not grow with the number of stored events. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamEventTablePlanTest {

    private static final String MANY_EVENTS = """
            insert into ombudsman_stream_event (position, event_id, type, matter_id, agency_codes, occurred_at, body)
            select 1000000000 + n, gen_random_uuid(), 'x', gen_random_uuid(), '{dpu}', now(), '{}'
            from generate_series(1, 50000) as n;
            analyze ombudsman_stream_event;
            set local enable_bitmapscan = off
            """;

    @Inject
    QueryPlans plans;

    @Test
    void shouldReadAPageFromTheIndexOfPositions() {
        String plan = plans.of(
                "ombudsman_stream_event",
                MANY_EVENTS,
                StreamEventTable.PAGE.replaceFirst("\\?", "1000040000").replaceFirst("\\?", "200"));

        assertThat(plan)
                .contains("ombudsman_stream_event_position")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan on ombudsman_stream_event");
    }

    @Test
    void shouldReadTheStateFromIndexesAlone() {
        String plan = plans.of("ombudsman_stream_event", MANY_EVENTS, StreamEventTable.STATE);

        assertThat(plan)
                .contains("ombudsman_stream_event_unnumbered", "ombudsman_stream_event_position")
                .doesNotContain("Seq Scan");
    }
}
