package id.penghubung.complaints.filter;

import id.penghubung.kit.jdbc.DatabaseAccessException;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Queries whose time in the database is limited, so that no choice of filters costs more than that. */
public final class TimeLimit {

    private static final String QUERY_CANCELED = "57014";

    private TimeLimit() {}

    /**
     * Runs a query in a transaction of its own, outside of any other. The query itself sets the limit of its statements.
     *
     * @throws ProblemException 422 if the limit is exceeded
     */
    public static <T> T within(Callable<T> query) {
        try {
            return QuarkusTransaction.disallowingExisting().call(query);
        } catch (DatabaseAccessException failure) {
            if (failure.getCause() instanceof SQLException cause && QUERY_CANCELED.equals(cause.getSQLState())) {
                throw FilterProblem.TOO_BROAD.exception();
            }
            throw failure;
        }
    }
}
