package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of calendar changes. */
enum CalendarProblem implements CatalogProblem {
    YEAR_NOT_DECREED("year-not-decreed", 409, "Tahun ini belum ditetapkan", "The year is not decreed yet"),
    YEAR_DECREED("year-already-decreed", 409, "Tahun ini sudah ditetapkan", "The year is decreed already"),
    UNKNOWN_CALENDAR("unknown-calendar", 409, "Kalender tidak dikenal", "There is no such calendar");

    private final ProblemType type;

    CalendarProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
