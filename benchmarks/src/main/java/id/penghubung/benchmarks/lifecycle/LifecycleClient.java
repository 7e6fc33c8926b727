package id.penghubung.benchmarks.lifecycle;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.benchmarks.stack.Submissions.Submission;

/** Takes one complaint after the other from the first request to the answer read; one of those in flight. */
final class LifecycleClient {

    private static final String RESOLUTION =
            "{\"message\":\"Lubang sudah ditambal pada 20 November dan jalan dapat dilalui kembali.\"}";

    private final LifecycleRun run;
    private final Connection connection;
    private Submission submission;
    private String complaintId = "";
    private long startedAt;
    private long stepAt;
    private int looks;

    LifecycleClient(LifecycleRun run, Connection connection, Submissions submissions) {
        this.run = run;
        this.connection = connection;
        this.submission = submissions.next();
    }

    void begin(Submission next) {
        submission = next;
        startedAt = System.nanoTime();
        connection.send(submission.request(), this::created);
    }

    private void created(Reply reply) {
        String id = reply.text("id");
        if (reply.status() != 201 || id == null) {
            run.failed(this, "create", reply);
            return;
        }
        complaintId = id;
        pass(LifecycleStep.CREATE, startedAt);
        looks = 0;
        pauseThenLookForCase();
    }

    private void pauseThenLookForCase() {
        run.loop()
                .afterMillis(
                        run.caseLook().pauseBefore(looks),
                        () -> connection.send(
                                submission.officer().caller().get("/v1/cases?complaintId=" + complaintId),
                                this::listed));
    }

    private void listed(Reply reply) {
        run.polled(LifecycleStep.CASE);
        if (reply.status() != 200) {
            run.failed(this, "list", reply);
            return;
        }
        String caseId = reply.text("id");
        if (looks == 0) {
            run.caseLook().firstLook(caseId != null);
        }
        looks++;
        if (caseId == null) {
            pauseThenLookForCase();
            return;
        }
        pass(LifecycleStep.CASE, stepAt);
        long version = reply.number("version");
        connection.send(
                submission
                        .officer()
                        .caller()
                        .post("/v1/cases/" + caseId + "/resolution", "If-Match: \"" + version + "\"\r\n", RESOLUTION),
                this::resolved);
    }

    private void resolved(Reply reply) {
        if (reply.status() != 200) {
            run.failed(this, "resolve", reply);
            return;
        }
        pass(LifecycleStep.RESOLVE, stepAt);
        looks = 0;
        pauseThenRead();
    }

    private void pauseThenRead() {
        run.loop()
                .afterMillis(
                        run.answerLook().pauseBefore(looks),
                        () -> connection.send(submission.reporter().get("/v1/complaints/" + complaintId), this::read));
    }

    private void read(Reply reply) {
        run.polled(LifecycleStep.READ);
        if (reply.status() != 200) {
            run.failed(this, "read", reply);
            return;
        }
        boolean answered = reply.contains("\"status\":\"RESPONDED\"");
        if (looks == 0) {
            run.answerLook().firstLook(answered);
        }
        looks++;
        if (!answered) {
            pauseThenRead();
            return;
        }
        pass(LifecycleStep.READ, stepAt);
        run.took(LifecycleStep.WHOLE, stepAt - startedAt);
        run.completed(this);
    }

    private void pass(LifecycleStep step, long since) {
        stepAt = System.nanoTime();
        run.took(step, stepAt - since);
    }
}
