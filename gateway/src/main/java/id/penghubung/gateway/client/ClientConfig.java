package id.penghubung.gateway.client;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Time limits and minimum transfer rates of client connections. */
@ConfigMapping(prefix = "penghubung.gateway.clients")
interface ClientConfig {

    /**
     * Time from the first byte of a request to the end of its head; then the connection is closed. For the first request of a
     * connection the limit is {@code quarkus.http.idle-timeout}, counted from the start of the connection.
     */
    @WithDefault("10S")
    Duration headTimeout();

    /**
     * Time for which an unused connection is kept. Longer than the keep-alive time of a TLS terminator in front, so that the
     * terminator never sends a request on a connection that is being closed.
     */
    @WithDefault("75S")
    Duration keepAlive();

    /** Interval between two checks of the limits. A limit may be exceeded by this time. */
    @WithDefault("1S")
    Duration checkInterval();

    /** Request bodies. A client that is slower gets a 408. */
    RequestBody body();

    /** Responses. The connection of a client that reads more slowly is closed. */
    Reply reply();

    /** Limits of a request body. Time in which the gateway itself does not read is not counted. */
    interface RequestBody {

        /** Bytes per second, averaged over each {@code window}. */
        @WithDefault("1K")
        MemorySize minimumRate();

        /** Time over which the rate is averaged. A body that stops is detected within twice this time. */
        @WithDefault("8S")
        Duration window();

        /** Longest time for a whole body. */
        @WithDefault("10M")
        Duration timeout();
    }

    /** Limits of a response. Only time in which bytes wait for the client is counted. */
    interface Reply {

        /** Bytes per second that the client reads, averaged over each {@code window}. */
        @WithDefault("4K")
        MemorySize minimumRate();

        /** Time over which the rate is averaged. A client that stops reading is detected within twice this time. */
        @WithDefault("15S")
        Duration window();
    }
}
