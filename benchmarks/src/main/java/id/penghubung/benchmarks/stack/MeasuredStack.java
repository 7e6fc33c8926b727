package id.penghubung.benchmarks.stack;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** The running system. */
public interface MeasuredStack extends AutoCloseable {

    InetSocketAddress gateway();

    /** Address of complaints-service, without the gateway. */
    InetSocketAddress complaintsService();

    /** The realm at Keycloak. */
    URI identity();

    int postgresPort();

    /** Address of Kafka. */
    String bootstrapServers();

    /** Returns the processes, servers first, then the services. */
    List<StackProcess> processes();

    /** Returns the processes of this project's four services. */
    default List<StackProcess> services() {
        return processes().stream().filter(StackProcess::service).toList();
    }

    @Override
    void close();

    /**
     * A process of the system, with those that it started.
     *
     * @param service whether it is one of this project's four services
     */
    record StackProcess(String name, long pid, boolean service) {}

    default StackProcess process(String name) {
        return processes().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process named " + name));
    }
}
