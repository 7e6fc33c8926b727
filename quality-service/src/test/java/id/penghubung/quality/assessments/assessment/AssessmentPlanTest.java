package id.penghubung.quality.assessments.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.ManyAssessments;
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

/** Assessments and their changes are read from indexes in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssessmentPlanTest {

    private static final UUID INSTRUMENT = UUID.fromString(ManyAssessments.INSTRUMENT);

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesOfAssessmentsFromIndexesWithoutSorting() {
        try (GrownTables tables = GrownTables.in(database, ManyAssessments.SQL)) {
            QueryPlan all = page(tables, new AssessmentTable.Filter(null, null));
            QueryPlan unit = page(tables, new AssessmentTable.Filter(null, "banyak-7"));
            QueryPlan instrument = page(tables, new AssessmentTable.Filter(INSTRUMENT, null));

            assertThat(all.uses("assessment_pkey")).as(all.toString()).isTrue();
            assertThat(unit.uses("assessment_unit")).as(unit.toString()).isTrue();
            assertThat(instrument.uses("assessment_instrument_page"))
                    .as(instrument.toString())
                    .isTrue();
            assertThat(all.sorts() || unit.sorts() || instrument.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadChangesOfAnAssessmentAndTheCompilationFromTheirIndexes() {
        try (GrownTables tables = GrownTables.in(database, ManyAssessments.SQL)) {
            QueryPlan changes = tables.plan(
                    GrownTables.BY_INDEX,
                    ChangeTable.PAGE
                            .replaceFirst("\\?", "'" + ManyAssessments.ASSESSMENT + "'")
                            .replaceFirst("\\?", "true")
                            .replaceFirst("\\?::uuid", "null::uuid")
                            .replaceFirst("\\?", "null")
                            .replaceFirst("\\?", "21"));
            QueryPlan ofUnit = tables.plan(
                    GrownTables.BY_INDEX,
                    ChangeTable.PAGE
                            .replaceFirst("\\?", "'" + ManyAssessments.ASSESSMENT + "'")
                            .replaceFirst("\\?", "false")
                            .replaceFirst("\\?::uuid", "null::uuid")
                            .replaceFirst("\\?", "null")
                            .replaceFirst("\\?", "21"));
            QueryPlan account = ManyStandards.plan(
                    tables, ChangeTable.HAS_FILLED, List.of(ManyAssessments.ASSESSMENT, "F02", "evaluator"));
            QueryPlan evaluated =
                    ManyStandards.orderedPlan(tables, AssessmentTable.EVALUATED, List.of(INSTRUMENT, 5000));

            assertThat(changes.uses("assessment_change_page"))
                    .as(changes.toString())
                    .isTrue();
            assertThat(changes.sorts()).isFalse();
            assertThat(ofUnit.uses("assessment_change_self"))
                    .as(ofUnit.toString())
                    .isTrue();
            assertThat(ofUnit.sorts()).isFalse();
            assertThat(account.uses("assessment_change_account"))
                    .as(account.toString())
                    .isTrue();
            assertThat(evaluated.uses("assessment_instrument_page"))
                    .as(evaluated.toString())
                    .isTrue();
            assertThat(evaluated.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadTheAssessmentsOfUnitsInAYearForTheCoverageFromIndexes() {
        try (GrownTables tables = GrownTables.in(database, ManyAssessments.SQL)) {
            QueryPlan units =
                    ManyStandards.plan(tables, AssessmentCoverageTable.OF_UNITS, List.of(2027, "{banyak-1,banyak-2}"));

            assertThat(units.uses("assessment_instrument_id_unit_code_key"))
                    .as(units.toString())
                    .isTrue();
        }
    }

    private static QueryPlan page(GrownTables tables, AssessmentTable.Filter filter) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = AssessmentTable.pageSql(Scope.all(), filter, null, 20, parameters);
        return ManyStandards.orderedPlan(tables, sql, parameters);
    }
}
