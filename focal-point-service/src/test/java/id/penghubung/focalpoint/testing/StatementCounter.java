package id.penghubung.focalpoint.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements that Hibernate prepares for an action. Those of the JDBC helper are not counted. */
@ApplicationScoped
public class StatementCounter {

    private final SessionFactory sessions;

    StatementCounter(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Counts the statements that were prepared during the action; a batch of many rows is one. */
    private long countedDuring(Runnable action) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            action.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    /**
     * Counts the statements of an action that runs three times, on data of its own each time if it cannot be repeated. Returns the
     * least, because consumers work at the same time.
     */
    public long leastCountedDuring(Runnable action) {
        return LongStream.generate(() -> countedDuring(action)).limit(3).min().orElseThrow();
    }
}
