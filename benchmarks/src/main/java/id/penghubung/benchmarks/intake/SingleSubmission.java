package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Submits one complaint outside of any load. */
public final class SingleSubmission {

    private SingleSubmission() {}

    /**
     * Returns the id of the complaint.
     *
     * @throws IllegalStateException if it is not accepted
     */
    public static String send(InetSocketAddress server, Submission submission) {
        List<Reply> replies = new ArrayList<>();
        try (LoadLoop loop = new LoadLoop()) {
            loop.connectionTo(server).send(submission.request(), replies::add);
            loop.runUntil(() -> !replies.isEmpty());
        }
        String id = replies.getFirst().text("id");
        if (id == null) {
            throw new IllegalStateException("No complaint: "
                    + replies.getFirst().status() + " " + replies.getFirst().body());
        }
        return id;
    }
}
