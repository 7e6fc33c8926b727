package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the names and kinds of assessed units. */
@ApplicationScoped
class AssessedUnitTable {

    private final Jdbc jdbc;

    AssessedUnitTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit. */
    record AssessedUnit(String code, String name, String kind) {}

    /** Returns units by their codes, also those that the directory no longer announces. */
    Map<String, AssessedUnit> of(Collection<String> codes) {
        return jdbc
                .list(
                        "select code, name, kind from unit where code = any (?)",
                        row -> new AssessedUnit(row.getString(1), row.getString(2), row.getString(3)),
                        SqlArray.texts(codes))
                .stream()
                .collect(Collectors.toMap(AssessedUnit::code, Function.identity()));
    }
}
