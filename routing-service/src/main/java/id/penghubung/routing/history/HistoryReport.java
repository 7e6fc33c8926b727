package id.penghubung.routing.history;

import id.penghubung.events.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of loading past decisions.
 *
 * @param lines lines that were read, without empty ones and without the header of CSV
 * @param stored lines that are new
 * @param known lines whose content is stored already, from this file or from an earlier one
 * @param refused lines with an error
 * @param errors the first 100 errors
 * @param complete whether the whole body was read; false if a line made the rest unreadable
 */
@Schema(name = "RoutingHistoryReport")
public record HistoryReport(
        long lines, long stored, long known, long refused, List<LineError> errors, boolean complete) {

    static final int MAX_ERRORS = 100;

    /**
     * An error of a line.
     *
     * @param line number of the line, or of the row of CSV, whose header is number 1
     * @param field name of the field; empty for the whole line
     */
    @Schema(name = "RoutingHistoryError")
    public record LineError(long line, String field, LocalizedText detail) {}
}
