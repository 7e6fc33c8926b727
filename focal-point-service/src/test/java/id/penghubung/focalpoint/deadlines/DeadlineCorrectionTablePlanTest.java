package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The corrections of one deadline cost the same among many as among few. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadlineCorrectionTablePlanTest {

    @Inject
    QueryPlans plans;

    @Test
    void shouldReadTheCorrectionsOfADeadlineFromTheirIndex() {
        String plan = plans.of(
                "deadline_correction",
                """
                alter table deadline_correction drop constraint deadline_correction_deadline_id_fkey;
                insert into deadline_correction
                select gen_random_uuid(), gen_random_uuid(), now(), now(), now(), 'koreksi surat'
                from generate_series(1, 20000) as n;
                analyze deadline_correction
                """,
                DeadlineCorrectionTable.OF_DEADLINE.replace("?", "'0198b3c6-2b10-7c20-9d30-5e6f70819203'"));

        assertThat(plan).contains("deadline_correction_deadline").doesNotContain("Seq Scan");
    }
}
