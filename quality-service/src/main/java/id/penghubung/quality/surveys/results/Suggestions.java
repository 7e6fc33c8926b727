package id.penghubung.quality.surveys.results;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Suggestions of respondents, kept apart from their answers. */
@ApplicationScoped
public class Suggestions {

    private static final int LAST_YEAR = 9999;

    /** Suggestions that are read at once for a file. */
    private static final int PIECE = 500;

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

    /** Returns all suggestions for a file with these results; none if the results are shown without them. */
    Stream<SuggestionView> in(SurveyResultView results) {
        return results.suggestions() == null
                ? Stream.empty()
                : all(results.survey().id());
    }

    /**
     * Returns all suggestions of a closed survey, the latest first. They are read in pieces as the stream goes on, so that a file with many
     * of them needs the memory of some.
     */
    private Stream<SuggestionView> all(UUID surveyId) {
        return Stream.iterate(
                        table.page(surveyId, null, null, PIECE), rows -> !rows.isEmpty(), rows -> after(surveyId, rows))
                .flatMap(rows -> rows.stream().map(row -> new SuggestionView(row.text(), row.receivedOn())));
    }

    private List<SuggestionTable.Row> after(UUID surveyId, List<SuggestionTable.Row> rows) {
        SuggestionTable.Row last = rows.getLast();
        return table.page(surveyId, last.receivedOn(), last.id(), PIECE);
    }

    /** A forged cursor must not pass a day to the database that PostgreSQL cannot store. */
    private static LocalDate day(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? day : LocalDate.EPOCH;
    }
}
