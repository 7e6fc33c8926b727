package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.Profile;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.SurveyElement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL of answers and of forms that were keyed in. Joins the caller's transaction. */
@ApplicationScoped
class AnswerTable {

    private static final String ELEMENTS = Arrays.stream(SurveyElement.values())
            .map(element -> element.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private static final String INSERT = """
            insert into survey_answer (id, survey_id, %s, age_group, gender, education, occupation, channel, answered_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(ELEMENTS);

    private final Jdbc jdbc;

    AnswerTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id random, so that the answers of a day have no order */
    void insert(UUID id, UUID surveyId, SurveyAnswer answer, AnswerChannel channel, LocalDate day) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.add(surveyId);
        Arrays.stream(SurveyElement.values()).map(answer.values()::of).forEach(parameters::add);
        Profile profile = answer.profile();
        parameters.add(profile.ageGroup());
        parameters.add(profile.gender());
        parameters.add(profile.education());
        parameters.add(profile.occupation());
        parameters.add(channel);
        parameters.add(day);
        jdbc.update(INSERT, parameters.toArray());
    }

    /**
     * A form that was keyed in.
     *
     * @param keyId the key under which its content was hashed
     */
    record PaperForm(byte[] contentHash, String keyId) {}

    /** Stores the number of a form. Waits for another transaction with it. Returns false if it is taken. */
    boolean insertForm(UUID surveyId, String number, PaperForm form) {
        return jdbc.update("""
                        insert into survey_paper_form (survey_id, form_number, content_hash, key_id) values (?, ?, ?, ?)
                        on conflict (survey_id, form_number) do nothing
                        """, surveyId, number, form.contentHash(), form.keyId()) == 1;
    }

    Optional<PaperForm> findForm(UUID surveyId, String number) {
        return jdbc.first(
                "select content_hash, key_id from survey_paper_form where survey_id = ? and form_number = ?",
                row -> new PaperForm(row.getBytes(1), row.getString(2)),
                surveyId,
                number);
    }
}
