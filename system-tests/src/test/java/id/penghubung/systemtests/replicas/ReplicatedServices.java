package id.penghubung.systemtests.replicas;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.service.ServiceProcess;
import id.penghubung.systemtests.stack.AtOnce;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.ArrayList;
import java.util.List;

/** A second instance of each service and a gateway that uses both; stopped at the end. */
final class ReplicatedServices implements AutoCloseable {

    private static final List<Part> SERVICES = List.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT, Part.QUALITY);

    private final List<ServiceProcess> first;
    private final List<ServiceProcess> second;
    private final ServiceProcess gateway;

    ReplicatedServices(SystemUnderTest system) {
        this.first = SERVICES.stream().map(system::instance).toList();
        this.second = AtOnce.map(SERVICES, system::addInstance);
        this.gateway = system.addInstance(Part.GATEWAY);
        // The test restarts each instance once under load. A later stop is no part of it.
        instances().forEach(instance -> instance.addFromNextStart(SystemUnderTest.WITHOUT_SHUTDOWN_DELAY));
    }

    /** All instances of all services. */
    List<ServiceProcess> instances() {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    ServiceProcess gateway() {
        return gateway;
    }

    @Override
    public void close() {
        var added = new ArrayList<>(second);
        added.add(gateway);
        AtOnce.each(added, ServiceProcess::stop);
        first.stream().filter(instance -> !instance.isRunning()).forEach(ServiceProcess::start);
    }
}
