package id.penghubung.quality.surveys.results;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of suggestions. Joins the caller's transaction. */
@ApplicationScoped
class SuggestionTable {

    static final String PAGE = """
            select id, suggestion, received_on from survey_suggestion
            where survey_id = ? and (?::date is null or (received_on, id) < (?, ?))
            order by received_on desc, id desc limit ?
            """;

    private final Jdbc jdbc;

    SuggestionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A suggestion as it is stored. */
    record Row(UUID id, String text, LocalDate receivedOn) {}

    /** @param id random, so that suggestions of a day have no order */
    void insert(UUID id, UUID surveyId, String suggestion, LocalDate receivedOn) {
        jdbc.update(
                "insert into survey_suggestion (id, survey_id, suggestion, received_on) values (?, ?, ?, ?)",
                id,
                surveyId,
                suggestion,
                receivedOn);
    }

    /** Returns suggestions, the latest first; one more than {@code limit} if there is a next page. */
    List<Row> page(UUID surveyId, @Nullable LocalDate beforeDay, @Nullable UUID beforeId, int limit) {
        return jdbc.list(
                PAGE,
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("suggestion"),
                        row.getObject("received_on", LocalDate.class)),
                surveyId,
                beforeDay,
                beforeDay,
                beforeId,
                limit + 1);
    }
}
