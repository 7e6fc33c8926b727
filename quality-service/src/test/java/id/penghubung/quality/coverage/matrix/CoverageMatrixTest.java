package id.penghubung.quality.coverage.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.CoverageSource;
import id.penghubung.quality.coverage.dates.Obligations;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Each feature gives its column; the cost of the coverage does not grow with the units. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoverageMatrixTest {

    @Inject
    CoverageReports reports;

    @Inject
    CoverageMatrix matrix;

    @Inject
    Obligations obligations;

    @Inject
    OfficeTime office;

    @Inject
    @All
    List<CoverageSource> sources;

    @Inject
    DataSource database;

    @Test
    void shouldReadManyUnitsWithAsManyStatementsAsOne() {
        // Given
        String one = SampleUnits.publishNew("Dinas dengan satu unit");
        String many = "uji-" + UUID.randomUUID().toString().substring(0, 8);
        SampleUnits.publish(
                new AgencyDescribed(
                        many,
                        "Dinas dengan banyak unit",
                        "DEPARTMENT",
                        null,
                        false,
                        true,
                        IntStream.range(0, 40)
                                .mapToObj(
                                        n -> new DescribedUnit(many + "-" + n, "Unit " + n, "DIVISION", "PUBLIC", null))
                                .toList()),
                1);
        SampleUnits.awaitUnit(many + "-39");
        int statementsOfOne = statementsOf(one, 1);

        // When
        int statementsOfMany = statementsOf(many, 40);

        // Then
        assertThat(statementsOfMany).isEqualTo(statementsOfOne).isLessThanOrEqualTo(sources.size() + 4);
    }

    @Test
    void shouldSayThatAColumnWithoutASourceIsNotKept() {
        // Given
        CoverageMatrix empty = new CoverageMatrix(List.of(), obligations, office);

        // When
        Map<CoverageColumn, CoverageCell> row = empty.of(List.of("unit"), 2026).get("unit");

        // Then
        assertThat(row).containsOnlyKeys(CoverageColumn.values());
        assertThat(row.values()).extracting(CoverageCell::state).containsOnly(CoverageState.NOT_KEPT);
        assertThat(row.values()).extracting(CoverageCell::next).containsOnlyNulls();
    }

    @Test
    void shouldKeepEachColumn() {
        // Given
        String unit = SampleUnits.publishNew("Dinas Uji Sumber");

        // When
        Map<CoverageColumn, CoverageCell> row = matrix.of(List.of(unit), 2026).get(unit);

        // Then
        assertThat(row.values()).extracting(CoverageCell::column).containsExactly(CoverageColumn.values());
        assertThat(row.values()).extracting(CoverageCell::state).doesNotContain(CoverageState.NOT_KEPT);
    }

    @Test
    void shouldRefuseTwoSourcesOfOneColumn() {
        // Given
        CoverageSource source = sources.getFirst();

        // When
        assertThatThrownBy(() -> new CoverageMatrix(List.of(source, source), obligations, office))
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(source.column().name());
    }

    private int statementsOf(String agency, int units) {
        CountedStatements counted = new CountedStatements(database);
        QuarkusMock.installMockForType(new Jdbc(counted.database()), Jdbc.class);
        CoverageReport report = reports.report(Scope.ofAgency(agency), 2026, Languages.INDONESIAN);
        assertThat(report.units()).hasSize(units);
        return counted.count();
    }
}
