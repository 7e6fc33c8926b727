package id.penghubung.routing.models;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the switch of automatic decisions and the lease of the training: one row. Joins the caller's transaction. */
@ApplicationScoped
class SuggestionControlTable {

    private static final String SWITCH =
            "select automatic, reason, changed_by, changed_at, version from suggestion_control";

    private final Jdbc jdbc;

    SuggestionControlTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The model in use and the switch.
     *
     * @param modelId the active model, or null
     */
    record Current(boolean automatic, @Nullable UUID modelId) {}

    Current current() {
        return jdbc.one("""
                select automatic, model.id from suggestion_control
                left join suggestion_model as model on model.state = 'ACTIVE'
                """, row -> new Current(row.getBoolean(1), row.getObject(2, UUID.class)));
    }

    AutomaticDecisions automaticDecisions() {
        return jdbc.one(SWITCH, SuggestionControlTable::read);
    }

    AutomaticDecisions lockAutomaticDecisions() {
        return jdbc.one(SWITCH + " for no key update", SuggestionControlTable::read);
    }

    void update(AutomaticDecisions changed) {
        jdbc.update(
                "update suggestion_control set automatic = ?, reason = ?, changed_by = ?, changed_at = ?, version = ?",
                changed.enabled(),
                changed.reason(),
                changed.changedBy(),
                changed.changedAt(),
                changed.version());
    }

    /** Takes the lease. Returns false while another replica has it. */
    boolean claim(Lease lease, Instant now) {
        return jdbc.update("""
                        update suggestion_control set lease_token = ?, lease_until = ?
                        where lease_until is null or lease_until < ?
                        """, lease.token(), lease.until(), now) == 1;
    }

    /** Extends the lease. Returns false if another run has taken it over. */
    boolean extend(Lease lease) {
        return jdbc.update(
                        "update suggestion_control set lease_until = ? where lease_token = ?",
                        lease.until(),
                        lease.token())
                == 1;
    }

    /** Counts an attempt to train. Returns false if there were as many as may be, or another run has taken over the lease. */
    boolean beginAttempt(UUID token, int most) {
        return jdbc.update(
                        "update suggestion_control set attempts = attempts + 1 where lease_token = ? and attempts < ?",
                        token,
                        most)
                == 1;
    }

    /** Takes back an attempt that ended because the replica stops. */
    void undoAttempt(UUID token) {
        jdbc.update("update suggestion_control set attempts = greatest(attempts - 1, 0) where lease_token = ?", token);
    }

    /** Stores why an attempt failed. */
    void recordFailure(UUID token, String failure) {
        jdbc.update("update suggestion_control set failure = ? where lease_token = ?", failure, token);
    }

    /** Returns why the last attempt failed; empty if its replica has ended. */
    Optional<String> failure() {
        return jdbc.first("select failure from suggestion_control where failure is not null", row -> row.getString(1));
    }

    /** Forgets the attempts, after one with a result. */
    void resetAttempts() {
        jdbc.update("update suggestion_control set attempts = 0, failure = null");
    }

    void release(UUID token) {
        jdbc.update(
                "update suggestion_control set lease_token = null, lease_until = null where lease_token = ?", token);
    }

    private static AutomaticDecisions read(ResultSet row) throws SQLException {
        return new AutomaticDecisions(
                row.getBoolean("automatic"),
                row.getString("reason"),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
