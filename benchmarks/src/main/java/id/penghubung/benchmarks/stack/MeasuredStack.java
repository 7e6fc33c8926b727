package id.penghubung.benchmarks.stack;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** The running system. */
public interface MeasuredStack extends AutoCloseable {

    InetSocketAddress gateway();

    /** complaints-service itself, past the gateway. */
    InetSocketAddress complaintsService();

    /** The realm at Keycloak. */
    URI identity();

    int postgresPort();

    /** Servers first, then the services. */
    List<StackProcess> processes();

    @Override
    void close();

    /**
     * A process of the system, with those that it started.
     *
     * @param service whether it is one of the four that this project makes
     */
    record StackProcess(String name, long pid, boolean service) {}

    default StackProcess process(String name) {
        return processes().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is named " + name));
    }
}
