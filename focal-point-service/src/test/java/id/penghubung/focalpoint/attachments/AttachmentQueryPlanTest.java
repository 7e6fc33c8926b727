package id.penghubung.focalpoint.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The attachments of a page of cases are read without a scan of all attachments. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentQueryPlanTest {

    private static final String GROWTH = """
            insert into attachment (id, case_id, name, kind, size, sha256, internal, attached_at)
            select gen_random_uuid(), gen_random_uuid(), 'lubang.jpg', 'JPEG', 1, repeat('0', 64), true, now()
            from generate_series(1, 20000)
            """;

    @Inject
    QueryPlans plans;

    @Test
    void shouldReadTheFilesOfAPageFromAnIndex() {
        String plan = plans.of(
                "attachment",
                GROWTH,
                "select * from attachment where case_id in ('01a1ec6e-d826-7d7a-b551-4af433164480',"
                        + " '01a1ec6e-d827-73ef-b2fc-bf8817c856b3') order by case_id, id");

        assertThat(plan).contains("attachment_case").doesNotContain("Seq Scan");
    }
}
