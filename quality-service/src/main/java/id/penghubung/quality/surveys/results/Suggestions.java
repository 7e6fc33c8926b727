package id.penghubung.quality.surveys.results;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Suggestions of respondents, kept apart from their answers. */
@ApplicationScoped
public class Suggestions {

    private static final int LAST_YEAR = 9999;

    private final SuggestionTable table;

    Suggestions(SuggestionTable table) {
        this.table = table;
    }

    /** Stores a suggestion. Joins the caller's transaction. */
    public void add(UUID surveyId, String suggestion, LocalDate receivedOn) {
        table.insert(UUID.randomUUID(), surveyId, suggestion, receivedOn);
    }

    Page<SuggestionView> page(UUID surveyId, Optional<Cursor> after, int limit) {
        LocalDate day = after.map(cursor -> day(cursor.number(0))).orElse(null);
        UUID id = after.map(cursor -> cursor.uuid(1)).orElse(null);
        return Page.of(
                table.page(surveyId, day, id, limit),
                limit,
                row -> Cursor.at(row.receivedOn().toEpochDay(), row.id()),
                row -> new SuggestionView(row.text(), row.receivedOn()));
    }

    /** Returns the latest suggestions. */
    List<SuggestionView> latest(UUID surveyId, int limit) {
        return page(surveyId, Optional.empty(), limit).items();
    }

    /** A forged cursor must not pass a day to the database that PostgreSQL cannot store. */
    private static LocalDate day(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? day : LocalDate.EPOCH;
    }
}
