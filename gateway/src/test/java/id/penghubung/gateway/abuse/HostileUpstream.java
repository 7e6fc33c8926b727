package id.penghubung.gateway.abuse;

import id.penghubung.gateway.abuse.StrictRequestParser.Head;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Raw TCP server in place of a service. Records everything that a correct gateway would not send, and responds as the target
 * says: correctly, never, or incorrectly ({@link UpstreamBehaviour}). Runs on one event loop.
 *
 * <p>The gateway's connections carry one request at a time. So a byte after the end of a request and before its response is
 * part of a smuggled request.
 */
final class HostileUpstream {

    private static final int MAX_VIOLATIONS = 20;

    private static final long HEARTBEAT_MILLIS = 200;

    private final Vertx vertx;
    private final NetServer server;
    private final Set<Exchange> open = new HashSet<>();
    private final List<Runnable> meeting = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> canaries = new HashSet<>();
    private long begun;
    private long completed;
    private long connections;

    HostileUpstream(Vertx vertx) throws Exception {
        this.vertx = vertx;
        server = vertx.createNetServer(new NetServerOptions().setAcceptBacklog(1024))
                .connectHandler(socket -> new Exchange(socket).start());
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Connection of the gateway, with at most one request in progress. */
    private final class Exchange implements StrictRequestParser.Listener {

        private final NetSocket socket;
        private final StrictRequestParser parser = new StrictRequestParser(this);
        private boolean responsePending;
        private Runnable whenClosed = () -> {};
        /** True if a request ended in the bytes that are being read. */
        private boolean ended;

        Exchange(NetSocket socket) {
            this.socket = socket;
        }

        void start() {
            connections++;
            socket.handler(this::received);
            socket.exceptionHandler(failure -> {});
            socket.closeHandler(closed -> {
                connections--;
                open.remove(this);
                whenClosed.run();
            });
        }

        private void received(Buffer bytes) {
            if (responsePending) {
                violation("bytes after the end of a request: " + bytes);
            }
            ended = false;
            parser.feed(bytes.getBytes());
            if (ended && !parser.betweenRequests()) {
                violation("bytes after the end of a request: " + bytes);
            }
        }

        @Override
        public void head(Head head) {
            if (responsePending || ended) {
                violation("a second request before the first is answered: " + head);
            }
            begun++;
            open.add(this);
            if (head.target().contains("canary")) {
                canaries.add(head.target());
            }
            UpstreamBehaviour.atHead(head, socket);
        }

        @Override
        public void end(Head head, long bodyLength) {
            completed++;
            ended = true;
            responsePending = true;
            String what = UpstreamBehaviour.nameOf(head);
            switch (what) {
                case "report" -> {
                    begun--;
                    completed--;
                    open.remove(this);
                    answer(UpstreamBehaviour.ok(report().encode()));
                }
                case "forget" -> {
                    reset();
                    answer(UpstreamBehaviour.ok(""));
                }
                case "meeting" -> meet(head);
                case "events" -> {
                    UpstreamBehaviour.atEnd(what, head, bodyLength, socket);
                    long heartbeats =
                            vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> socket.write(UpstreamBehaviour.HEARTBEAT));
                    whenClosed = () -> vertx.cancelTimer(heartbeats);
                }
                default -> {
                    if (UpstreamBehaviour.atEnd(what, head, bodyLength, socket)) {
                        responsePending = false;
                        open.remove(this);
                    }
                }
            }
        }

        private void answer(String text) {
            responsePending = false;
            open.remove(this);
            socket.write(Buffer.buffer(text, "ISO-8859-1"));
        }

        /** Answers all waiting requests when the announced number of them has arrived. */
        private void meet(Head head) {
            meeting.add(() -> answer(UpstreamBehaviour.ok("met")));
            if (meeting.size() == Integer.parseInt(UpstreamBehaviour.parameter(head, "of"))) {
                List<Runnable> arrived = List.copyOf(meeting);
                meeting.clear();
                arrived.forEach(Runnable::run);
            }
        }

        @Override
        public void violation(String what) {
            if (violations.size() < MAX_VIOLATIONS) {
                violations.add(what);
            }
            open.remove(this);
            socket.close();
        }
    }

    private JsonObject report() {
        return new JsonObject()
                .put("begun", begun)
                .put("completed", completed)
                .put("open", open.size())
                .put("connections", connections - 1)
                .put("canaries", List.copyOf(canaries))
                .put("violations", List.copyOf(violations));
    }

    private void reset() {
        begun = 0;
        completed = 0;
        violations.clear();
        canaries.clear();
        meeting.clear();
    }
}
