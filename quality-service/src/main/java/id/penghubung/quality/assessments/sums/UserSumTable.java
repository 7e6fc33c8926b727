package id.penghubung.quality.assessments.sums;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.assessments.UserSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** SQL of the running sums. Joins the caller's transaction. */
@ApplicationScoped
class UserSumTable {

    static final String OF_ASSESSMENTS = """
            select assessment_id, question_code, respondents, total from assessment_user_sum where assessment_id = any (?)
            """;

    private final Jdbc jdbc;

    UserSumTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one answer. The rows are locked in the order of the codes by all transactions. */
    void add(UUID assessmentId, Map<String, Integer> values) {
        new TreeMap<>(values).forEach((question, value) -> jdbc.update("""
                        insert into assessment_user_sum (assessment_id, question_code, respondents, total) values (?, ?, 1, ?)
                        on conflict (assessment_id, question_code) do update set
                            respondents = assessment_user_sum.respondents + 1,
                            total = assessment_user_sum.total + excluded.total
                        """, assessmentId, question, value));
    }

    /** Returns the sums by assessment; one without answers is missing. */
    Map<UUID, UserSums> of(Collection<UUID> assessments) {
        record Row(UUID assessment, String question, long respondents, long total) {}
        List<Row> rows = jdbc.list(
                OF_ASSESSMENTS,
                row -> new Row(
                        row.getObject("assessment_id", UUID.class),
                        row.getString("question_code"),
                        row.getLong("respondents"),
                        row.getLong("total")),
                SqlArray.uuids(assessments));
        Map<UUID, Long> respondents = new HashMap<>();
        Map<UUID, Map<String, Long>> totals = new HashMap<>();
        for (Row row : rows) {
            respondents.merge(row.assessment(), row.respondents(), Math::max);
            totals.computeIfAbsent(row.assessment(), id -> new HashMap<>()).put(row.question(), row.total());
        }
        Map<UUID, UserSums> sums = new HashMap<>();
        totals.forEach((id, byQuestion) -> sums.put(id, new UserSums(respondents.getOrDefault(id, 0L), byQuestion)));
        return sums;
    }
}
