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
    List<Member> members();

    @Override
    void close();

    /**
     * A process of the system, with those that it started.
     *
     * @param service whether it is one of the four that this project makes
     */
    record Member(String name, long pid, boolean service) {}

    default Member member(String name) {
        return members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is named " + name));
    }
}
