package id.penghubung.benchmarks.lifecycle;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.benchmarks.stack.Submissions.Submission;

/**
 * Client that runs one complaint lifecycle after the other, from the submission to the reporter's reading of the
 * response.
 */
final class LifecycleClient {

    private static final String RESOLUTION =
            "{\"message\":\"Lubang sudah ditambal pada 20 November dan jalan dapat dilalui kembali.\"}";

    private final LifecycleRun run;
    private final Connection connection;
    private Submission submission;
    private String complaintId = "";
    private long startedAt;
    private long stepAt;
    private int polls;

    LifecycleClient(LifecycleRun run, Connection connection, Submissions submissions) {
        this.run = run;
        this.connection = connection;
        this.submission = submissions.next();
    }

    void start(Submission next) {
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
        completeStep(LifecycleStep.CREATE, startedAt);
        polls = 0;
        pollForCaseAfterDelay();
    }

    private void pollForCaseAfterDelay() {
        run.loop()
                .afterMillis(
                        run.casePollDelay().delayBefore(polls),
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
        if (polls == 0) {
            run.casePollDelay().recordFirstPoll(caseId != null);
        }
        polls++;
        if (caseId == null) {
            pollForCaseAfterDelay();
            return;
        }
        completeStep(LifecycleStep.CASE, stepAt);
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
        completeStep(LifecycleStep.RESOLVE, stepAt);
        polls = 0;
        pollForResponseAfterDelay();
    }

    private void pollForResponseAfterDelay() {
        run.loop()
                .afterMillis(
                        run.responsePollDelay().delayBefore(polls),
                        () -> connection.send(submission.reporter().get("/v1/complaints/" + complaintId), this::read));
    }

    private void read(Reply reply) {
        run.polled(LifecycleStep.READ);
        if (reply.status() != 200) {
            run.failed(this, "read", reply);
            return;
        }
        boolean answered = reply.contains("\"status\":\"RESPONDED\"");
        if (polls == 0) {
            run.responsePollDelay().recordFirstPoll(answered);
        }
        polls++;
        if (!answered) {
            pollForResponseAfterDelay();
            return;
        }
        completeStep(LifecycleStep.READ, stepAt);
        run.recordLatency(LifecycleStep.TOTAL, stepAt - startedAt);
        run.completed(this);
    }

    private void completeStep(LifecycleStep step, long since) {
        stepAt = System.nanoTime();
        run.recordLatency(step, stepAt - since);
    }
}
