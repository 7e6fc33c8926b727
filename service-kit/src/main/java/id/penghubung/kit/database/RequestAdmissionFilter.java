package id.penghubung.kit.database;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request that cannot be served in time: immediately while the database is unavailable, or after it has waited
 * too long for a worker thread. The response tells the client when to retry.
 */
class RequestAdmissionFilter {

    private static final String ARRIVED = RequestAdmissionFilter.class.getName();

    private final DatabaseState state;
    private final long maxQueueNanos;
    private final String retryAfter;

    RequestAdmissionFilter(DatabaseState state, DatabaseSettings settings) {
        this.state = state;
        this.maxQueueNanos = settings.maxQueueTime().toNanos();
        this.retryAfter = Integer.toString(settings.retryAfterSeconds());
    }

    /** Runs on the event loop, before a worker thread is assigned. */
    @ServerRequestFilter(preMatching = true)
    public void recordArrival(ContainerRequestContext request) {
        requireDatabase();
        request.setProperty(ARRIVED, System.nanoTime());
    }

    /** Runs on the worker thread, before any other work. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public void refuseExpired(ContainerRequestContext request) {
        requireDatabase();
        if (request.getProperty(ARRIVED) instanceof Long arrived && System.nanoTime() - arrived > maxQueueNanos) {
            throw ProblemException.of(
                            CommonProblem.SERVICE_UNAVAILABLE,
                            "Layanan sedang sangat sibuk. Coba lagi sebentar lagi; tidak ada yang berubah.",
                            "The service is very busy. Try again shortly; nothing was changed.")
                    .withHeader("Retry-After", "1");
        }
    }

    private void requireDatabase() {
        if (state.isUnavailable()) {
            throw ProblemException.unavailable(retryAfter);
        }
    }
}
