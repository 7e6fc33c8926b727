package id.penghubung.complaints.retention;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes retention policies. */
@ApplicationScoped
class RetentionPolicyService {

    private final RetentionPolicyTable table;
    private final Clock clock;

    RetentionPolicyService(RetentionPolicyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    List<RetentionPolicy> all() {
        return table.all();
    }

    Versioned<RetentionPolicy> get(RetainedData kind) {
        return table.find(kind).orElseThrow(ProblemException::notFound);
    }

    /**
     * Changes the time of retention. It holds from the next run of the job on, also for complaints that have ended.
     *
     * @param account sign-in name of the administrator
     * @throws ProblemException 412 for another version, 428 without one
     */
    @Transactional
    Versioned<RetentionPolicy> change(RetainedData kind, int days, @Nullable String ifMatch, String account) {
        Versioned<RetentionPolicy> stored = table.lock(kind).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(ifMatch, stored.version());
        table.update(kind, days, clock.instant(), account);
        return get(kind);
    }
}
