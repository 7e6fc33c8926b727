package id.penghubung.quality.assessments.sums;

import id.penghubung.quality.assessments.UserSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums of the answers of users, kept in the transaction of each answer. */
@ApplicationScoped
public class RunningUserSums {

    private final UserSumTable table;

    RunningUserSums(UserSumTable table) {
        this.table = table;
    }

    /**
     * Adds an answer, as the last statements of the transaction that stores it, since others wait for the same rows.
     *
     * @param values value of each question, by its code
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID assessmentId, Map<String, Integer> values) {
        table.add(assessmentId, values);
    }

    public UserSums of(UUID assessmentId) {
        return of(List.of(assessmentId)).getOrDefault(assessmentId, UserSums.NONE);
    }

    /** Returns the sums by assessment; one without answers is missing. */
    public Map<UUID, UserSums> of(Collection<UUID> assessments) {
        return table.of(assessments);
    }
}
