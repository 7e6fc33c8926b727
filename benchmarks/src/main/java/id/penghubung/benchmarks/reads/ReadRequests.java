package id.penghubung.benchmarks.reads;

import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Requests that read some complaints in turn, each by its reporter. */
public final class ReadRequests implements Supplier<byte[]> {

    private static final int COMPLAINTS = 200;

    private final List<byte[]> requests;
    private int next;

    private ReadRequests(List<byte[]> requests) {
        this.requests = requests;
    }

    /** Submits the complaints. */
    public static ReadRequests of(InetSocketAddress server, Supplier<Submission> submissions) {
        List<byte[]> requests = new ArrayList<>();
        try (LoadLoop loop = new LoadLoop()) {
            for (int i = 0; i < COMPLAINTS; i++) {
                Submission submission = submissions.get();
                int expected = i + 1;
                loop.connectionTo(server)
                        .send(submission.request(), reply -> requests.add(submission.read(idIn(reply))));
                loop.runUntil(() -> requests.size() == expected);
            }
        }
        return new ReadRequests(requests);
    }

    @Override
    public byte[] get() {
        return requests.get(next++ % requests.size());
    }

    private static String idIn(Reply reply) {
        String id = reply.text("id");
        if (reply.status() != 201 || id == null) {
            throw new IllegalStateException("No complaint to read: " + reply.status() + " " + reply.body());
        }
        return id;
    }
}
