package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.actions.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the figures as a table: the total, an agency, or an agency's product and rule year. */
record ComplianceRow(
        Level level,
        @Nullable Integer rank,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        @Nullable Product product,
        @Nullable Integer ruleYear,
        ComplianceFigures figures) {

    /** The columns, in their order. Their names are those of the JSON. */
    private static final List<Column> COLUMNS = List.of(
            new Column("level", ComplianceRow::level),
            new Column("rank", ComplianceRow::rank),
            new Column("agencyCode", ComplianceRow::agencyCode),
            new Column("agencyName", ComplianceRow::agencyName),
            new Column("product", ComplianceRow::product),
            new Column("ruleYear", ComplianceRow::ruleYear),
            new Column("ordered", row -> row.figures().ordered()),
            new Column("fulfilledInTime", row -> row.figures().fulfilledInTime()),
            new Column("fulfilledLate", row -> row.figures().fulfilledLate()),
            new Column("partlyFulfilled", row -> row.figures().partlyFulfilled()),
            new Column("notFulfilled", row -> row.figures().notFulfilled()),
            new Column("withdrawn", row -> row.figures().withdrawn()),
            new Column("pending", row -> row.figures().pending()),
            new Column("concluded", row -> row.figures().concluded()),
            new Column("inTimeShare", row -> row.figures().inTimeShare()),
            new Column("fulfilledShare", row -> row.figures().fulfilledShare()),
            new Column("medianDays", row -> row.figures().medianDays()),
            new Column("meanDays", row -> row.figures().meanDays()),
            new Column("open", row -> row.figures().open().total()),
            new Column("openUpTo30Days", row -> row.figures().open().upTo30Days()),
            new Column("openUpTo60Days", row -> row.figures().open().upTo60Days()),
            new Column("openUpTo90Days", row -> row.figures().open().upTo90Days()),
            new Column("openUpTo180Days", row -> row.figures().open().upTo180Days()),
            new Column("openOver180Days", row -> row.figures().open().over180Days()));

    /** The kinds of rows. A sum over a column is right for the rows of one kind. */
    enum Level {
        TOTAL,
        AGENCY,
        LINE
    }

    /**
     * A column.
     *
     * @param value gives a number, a text, an enum, or null for an empty cell
     */
    private record Column(String name, Function<ComplianceRow, @Nullable Object> value) {}

    /** Returns the names of the columns. */
    static List<String> header() {
        return COLUMNS.stream().map(Column::name).toList();
    }

    /** Returns the cells in the order of the columns. */
    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(column.value().apply(this)));
        return cells;
    }

    /** Returns the total and the agencies in the order of the ranking. */
    static Stream<ComplianceRow> summary(ComplianceView view) {
        return Stream.concat(
                Stream.of(new ComplianceRow(Level.TOTAL, null, null, null, null, null, view.total())),
                view.agencies().stream()
                        .map(agency -> new ComplianceRow(
                                Level.AGENCY,
                                agency.rank(),
                                agency.agencyCode(),
                                agency.agencyName(),
                                null,
                                null,
                                agency.figures())));
    }

    /** Returns the rows of each agency, product and rule year. */
    static Stream<ComplianceRow> lines(ComplianceView view) {
        return view.lines().stream()
                .map(line -> new ComplianceRow(
                        Level.LINE,
                        null,
                        line.agencyCode(),
                        line.agencyName(),
                        line.product(),
                        line.ruleYear(),
                        line.figures()));
    }
}
