package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.CoverageProgress;
import id.penghubung.quality.coverage.CoverageQuestion;
import id.penghubung.quality.coverage.CoverageSource;
import id.penghubung.quality.coverage.dates.Obligation;
import id.penghubung.quality.coverage.dates.Obligations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks each source once, however many units there are, and compares its answers with the dates of the year. */
@ApplicationScoped
public class CoverageMatrix {

    private final Map<CoverageColumn, CoverageSource> sources = new EnumMap<>(CoverageColumn.class);
    private final Obligations obligations;
    private final OfficeTime office;

    CoverageMatrix(@All List<CoverageSource> sources, Obligations obligations, OfficeTime office) {
        for (CoverageSource source : sources) {
            if (this.sources.put(source.column(), source) != null) {
                throw new IllegalStateException("Two sources of the column " + source.column());
            }
        }
        this.obligations = obligations;
        this.office = office;
    }

    /** Returns the cells of units in a year: of each unit one for each column, in the order of the columns. */
    public Map<String, Map<CoverageColumn, CoverageCell>> of(Collection<String> units, int year) {
        CoverageQuestion question = new CoverageQuestion(units, year, office.today(), office.zone());
        Map<CoverageColumn, Obligation> owed = obligations.of(year);
        Map<CoverageColumn, Map<String, CoverageProgress>> answers = new EnumMap<>(CoverageColumn.class);
        sources.forEach((column, source) -> answers.put(column, source.progress(question)));
        Map<String, Map<CoverageColumn, CoverageCell>> cells = new HashMap<>();
        for (String unit : units) {
            Map<CoverageColumn, CoverageCell> row = new EnumMap<>(CoverageColumn.class);
            for (CoverageColumn column : CoverageColumn.values()) {
                row.put(column, cell(column, unit, answers.get(column), dueOn(owed.get(column), year)));
            }
            cells.put(unit, row);
        }
        return cells;
    }

    /** Returns whether a feature gives the column. */
    public boolean keeps(CoverageColumn column) {
        return sources.containsKey(column);
    }

    private CoverageCell cell(
            CoverageColumn column,
            String unit,
            @Nullable Map<String, CoverageProgress> answers,
            @Nullable LocalDate dueOn) {
        CoverageSource source = sources.get(column);
        if (source == null || answers == null) {
            return CoverageCell.notKept(column, dueOn);
        }
        CoverageProgress progress = answers.get(unit);
        return CoverageCell.of(
                column, progress == null ? CoverageProgress.open(source.firstStep()) : progress, dueOn, office.today());
    }

    private static @Nullable LocalDate dueOn(@Nullable Obligation obligation, int year) {
        return obligation == null ? null : obligation.dueOn(year);
    }
}
