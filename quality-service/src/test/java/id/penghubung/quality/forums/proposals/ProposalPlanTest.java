package id.penghubung.quality.forums.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.forums.ManyForums;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of proposals are read from an index in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProposalPlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesOfProposalsFromTheIndexOfTheirForum() {
        try (GrownTables tables = GrownTables.in(database, ManyForums.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan all = ManyStandards.orderedPlan(
                    tables,
                    ProposalTable.pageSql(
                            new UUID(0, 1), ProposalTable.Selection.SHOWN, new UUID(0, 2), 20, parameters),
                    parameters);

            assertThat(all.uses("forum_proposal_shown")).as(all.toString()).isTrue();
            assertThat(all.sorts()).isFalse();
        }
    }
}
