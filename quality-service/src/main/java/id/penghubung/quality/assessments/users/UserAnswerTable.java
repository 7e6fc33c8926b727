package id.penghubung.quality.assessments.users;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Stores answers of users, without their links. Joins the caller's transaction. */
@ApplicationScoped
class UserAnswerTable {

    private final Jdbc jdbc;
    private final JsonText json;

    UserAnswerTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param id random, so that answers of a day have no order */
    void insert(UUID id, UUID assessmentId, Map<String, Integer> answers, LocalDate answeredOn) {
        jdbc.update(
                "insert into assessment_user_answer (id, assessment_id, answers, answered_on) values (?, ?, ?::jsonb, ?)",
                id,
                assessmentId,
                json.write(answers),
                answeredOn);
    }
}
