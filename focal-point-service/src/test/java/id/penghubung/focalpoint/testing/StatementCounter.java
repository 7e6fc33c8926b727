package id.penghubung.focalpoint.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that an act costs. */
@ApplicationScoped
public class StatementCounter {

    private final SessionFactory sessions;

    StatementCounter(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** How many statements were prepared while the act ran; a batch of many rows is one. */
    public long countedDuring(Runnable act) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
