package id.penghubung.systemtests.cost;

import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Complaint lifecycles that send the same requests each time: submit with an {@code Idempotency-Key}, list, read, resolve,
 * read. What appears only a moment later is awaited in the database, because the number of polls through the API would
 * differ.
 */
record CountedLifecycles(Reporter reporter, Officer officer, DatabaseServer database) {

    private static final int IN_FLIGHT = 4;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    void run(int count) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(IN_FLIGHT)) {
            var lifecycles = IntStream.range(0, count)
                    .<Future<?>>mapToObj(number -> clients.submit(this::runOne))
                    .toList();
            for (var lifecycle : lifecycles) {
                lifecycle.get();
            }
        }
    }

    private void runOne() {
        var submission = withNewKey(reporter).submit(Draft.aboutARoad());
        await(Part.FOCAL_POINT, "select id from agency_case where complaint_id = ?::uuid", submission);
        officer.resolve(officer.awaitCase(submission), "Lubang sudah ditambal.");
        await(Part.COMPLAINTS, "select id from complaint where id = ?::uuid and status = 'RESPONDED'", submission);
        reporter.readComplaint(submission);
    }

    private static Reporter withNewKey(Reporter reporter) {
        return new Reporter(reporter.api().withNewIdempotencyKey());
    }

    private void await(Part service, String query, Submission submission) {
        Polling.standard()
                .pollInterval(POLL_INTERVAL)
                .until(() -> database.find(service, query, submission.id()), Optional::isPresent);
    }
}
