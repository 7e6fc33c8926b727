package id.penghubung.benchmarks.lifecycle;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submission;
import id.penghubung.benchmarks.stack.Submission.CaseSearch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Client that runs one complaint lifecycle after the other, from the submission to the reporter's reading of the
 * response.
 */
final class LifecycleClient {

    private final LifecycleRun run;
    private final Connection connection;
    private @Nullable Submission current;
    private String complaintId = "";
    private long startedAt;
    private long stepAt;
    private int polls;

    LifecycleClient(LifecycleRun run, Connection connection) {
        this.run = run;
        this.connection = connection;
    }

    void start(Submission next) {
        current = next;
        startedAt = System.nanoTime();
        connection.send(next.request(), this::created);
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
                        () -> connection.send(submission().findCase(complaintId), this::searched));
    }

    private void searched(Reply reply) {
        run.polled(LifecycleStep.CASE);
        CaseSearch search = submission().caseIn(reply);
        if (search == CaseSearch.FAILED) {
            run.failed(this, "case", reply);
            return;
        }
        if (polls == 0) {
            run.casePollDelay().recordFirstPoll(search == CaseSearch.FOUND);
        }
        polls++;
        if (search == CaseSearch.NOT_YET) {
            pollForCaseAfterDelay();
            return;
        }
        completeStep(LifecycleStep.CASE, stepAt);
        connection.send(submission().resolve(complaintId, reply), this::resolved);
    }

    private void resolved(Reply reply) {
        if (reply.status() != 200) {
            run.failed(this, "resolve", reply);
            return;
        }
        completeStep(LifecycleStep.RESOLVE, stepAt);
        polls = 0;
        if (submission().respondsAtOnce()) {
            pollForResponse();
        } else {
            pollForResponseAfterDelay();
        }
    }

    private void pollForResponseAfterDelay() {
        run.loop().afterMillis(run.responsePollDelay().delayBefore(polls), this::pollForResponse);
    }

    private void pollForResponse() {
        connection.send(submission().read(complaintId), this::read);
    }

    private void read(Reply reply) {
        run.polled(LifecycleStep.READ);
        if (reply.status() != 200) {
            run.failed(this, "read", reply);
            return;
        }
        boolean answered = submission().isAnswered(reply);
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

    private Submission submission() {
        return Objects.requireNonNull(current);
    }

    private void completeStep(LifecycleStep step, long since) {
        stepAt = System.nanoTime();
        run.recordLatency(step, stepAt - since);
    }
}
