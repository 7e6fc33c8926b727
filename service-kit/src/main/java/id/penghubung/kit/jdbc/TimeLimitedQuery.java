package id.penghubung.kit.jdbc;

import id.penghubung.kit.runtime.DatabaseFailures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Queries whose time in the database is limited, so that nothing a client chooses costs more than that. */
@ApplicationScoped
public class TimeLimitedQuery {

    private final Jdbc jdbc;

    TimeLimitedQuery(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs a query in a transaction of its own, outside of any other. Returns empty if the database cancelled it.
     *
     * @param limit time that each statement of the query may take, in whole milliseconds
     */
    public <T> Optional<T> within(Duration limit, Supplier<T> query) {
        try {
            return Optional.of(QuarkusTransaction.disallowingExisting().call(() -> {
                jdbc.execute("select set_config('statement_timeout', ?, true)", limit.toMillis() + "ms");
                return query.get();
            }));
        } catch (DatabaseAccessException failure) {
            if (DatabaseFailures.isStatementTimeout(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
