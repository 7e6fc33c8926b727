package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** The problem types of calendar changes. */
enum CalendarProblem implements ProblemType {
    YEAR_NOT_DECREED("year-not-decreed", 409, "Tahun ini belum ditetapkan", "The year is not decreed yet"),
    YEAR_DECREED("year-already-decreed", 409, "Tahun ini sudah ditetapkan", "The year is decreed already"),
    UNKNOWN_CALENDAR("unknown-calendar", 409, "Kalender tidak dikenal", "There is no such calendar");

    private final String slug;
    private final int status;
    private final Text title;

    CalendarProblem(String slug, int status, String id, String en) {
        this.slug = slug;
        this.status = status;
        this.title = Text.of(id, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
