package id.penghubung.quality.forums.reports;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells which units and districts had forums in a year. */
@ApplicationScoped
class ForumCoverage {

    private final CoverageTable table;

    ForumCoverage(CoverageTable table) {
        this.table = table;
    }

    DistrictCoverage districts(int year) {
        List<CoverageEntry> districts = table.districts(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        int covered = (int)
                districts.stream().filter(district -> district.forums() > 0).count();
        return new DistrictCoverage(year, covered, districts);
    }

    Page<CoverageEntry> units(Scope scope, int year, Optional<Cursor> after, int limit) {
        return Page.of(
                table.units(
                        scope,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        after.map(cursor -> cursor.text(0)).orElse(""),
                        limit),
                limit,
                entry -> Cursor.at(entry.code()),
                entry -> entry);
    }
}
