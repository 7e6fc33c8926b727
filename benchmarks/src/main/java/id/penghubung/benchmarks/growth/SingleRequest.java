package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Sends requests that prepare a measurement, each on a connection of its own. */
record SingleRequest(InetSocketAddress server) {

    /**
     * @param name of the request in an error
     * @throws IllegalStateException if the status of the reply is not 200
     */
    Reply send(String name, byte[] request) {
        List<Reply> replies = new ArrayList<>();
        try (LoadLoop loop = new LoadLoop()) {
            loop.connectionTo(server).send(request, replies::add);
            loop.runUntil(() -> !replies.isEmpty());
        }
        Reply received = replies.getFirst();
        if (received.status() != 200) {
            throw new IllegalStateException(name + ": " + received.status() + " " + received.body());
        }
        return received;
    }
}
