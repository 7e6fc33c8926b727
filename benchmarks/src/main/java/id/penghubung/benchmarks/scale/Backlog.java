package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Submits a given number of complaints through the gateway. */
final class Backlog {

    private final LoadLoop loop = new LoadLoop();
    private final Supplier<Submission> submissions;
    private final Failures failures = new Failures();
    private int unsent;
    private int unanswered;

    private Backlog(Supplier<Submission> submissions, int complaints) {
        this.submissions = submissions;
        this.unsent = complaints;
        this.unanswered = complaints;
    }

    /** @throws IllegalStateException if one of them is not accepted */
    static void submit(InetSocketAddress gateway, Supplier<Submission> submissions, int complaints, int inFlight) {
        Backlog backlog = new Backlog(submissions, complaints);
        try (LoadLoop loop = backlog.loop) {
            for (int i = 0; i < inFlight; i++) {
                backlog.submitNext(loop.connectionTo(gateway));
            }
            loop.runUntil(() -> backlog.unanswered == 0);
        }
        if (backlog.failures.total() > 0) {
            throw new IllegalStateException("Not all complaints were accepted: " + backlog.failures.examples());
        }
    }

    private void submitNext(Connection connection) {
        if (unsent == 0) {
            return;
        }
        unsent--;
        connection.send(submissions.get().request(), reply -> {
            if (reply.status() != 201) {
                failures.add("submit", reply);
            }
            unanswered--;
            submitNext(connection);
        });
    }
}
