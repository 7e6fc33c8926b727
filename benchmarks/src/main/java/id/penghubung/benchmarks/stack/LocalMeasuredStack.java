package id.penghubung.benchmarks.stack;

import id.penghubung.localstack.GatewayLimits;
import id.penghubung.localstack.LocalStack;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.service.Metrics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The whole system on this machine, or some of its parts, on free ports and in its own data folder. */
public final class LocalMeasuredStack implements MeasuredStack {

    private static final String LONG_KAFKA_CALLS =
            "-Dmp.messaging.connector.smallrye-kafka.default.api.timeout.ms=3600000";

    private final LocalStack stack;
    private final List<Part> parts;

    private LocalMeasuredStack(LocalStack stack) {
        this.stack = stack;
        this.parts = stack.config().parts().stream().sorted().toList();
    }

    /**
     * @param data folder of this run; the caller deletes it
     * @param changes changes of the default configuration
     * @param progress receives progress messages
     */
    public static LocalMeasuredStack start(Path data, UnaryOperator<StackConfig> changes, Consumer<String> progress) {
        StackConfig config = changes.apply(StackConfig.onFreePorts(data).withFresh(true));
        LocalStack stack = LocalStack.start(config, new ProgressListener(progress));
        setDatabaseSettings(stack.config());
        return new LocalMeasuredStack(stack);
    }

    /** The server takes settings, not environment variables: those of the part {@code postgresql} are changed as settings. */
    private static void setDatabaseSettings(StackConfig config) {
        Map<String, String> settings = config.environment().getOrDefault(Part.POSTGRESQL, Map.of());
        if (!settings.isEmpty()) {
            new Databases(config.port(Part.POSTGRESQL)).change(settings);
        }
    }

    /**
     * Removes the rate limits of the gateway, because one address and a few accounts send the load of thousands of
     * users.
     */
    public static StackConfig withoutLimits(StackConfig config) {
        return config.withEnvironment(Part.GATEWAY, GatewayLimits.withoutRates());
    }

    /** Sets the shipped limits, except those for changes and new complaints, which the load itself needs. */
    public static StackConfig withRoomForOneAccount(StackConfig config) {
        return ShippedLimits.applyTo(config)
                .withEnvironment(Part.GATEWAY, GatewayLimits.variable("write.requests"), GatewayLimits.NO_LIMIT)
                .withEnvironment(Part.GATEWAY, GatewayLimits.variable("create.requests"), GatewayLimits.NO_LIMIT);
    }

    /** Removes the limits on event streams too, because a few accounts of one address open all of them. */
    public static StackConfig withRoomForStreams(StackConfig config) {
        StackConfig changed = withoutLimits(config);
        for (String limit : List.of("event-streams.per-address", "event-streams.per-account")) {
            changed = changed.withEnvironment(Part.GATEWAY, GatewayLimits.variable(limit), GatewayLimits.NO_LIMIT);
        }
        return changed.withEnvironment(
                Part.FOCAL_POINT, "PENGHUBUNG_OMBUDSMAN_STREAM_MAX_PER_PERSON", GatewayLimits.NO_LIMIT);
    }

    /**
     * Lets calls to Kafka last longer than a suspension. The services are suspended while a peer is measured; a call that
     * waits meanwhile would end with a timeout, and with it the process, as after a failure of Kafka.
     */
    public static StackConfig withLongKafkaCalls(StackConfig config) {
        StackConfig changed = config;
        for (Part part : Part.values()) {
            if (part.isService() && part != Part.GATEWAY) {
                changed = changed.withJvmFlag(part, LONG_KAFKA_CALLS);
            }
        }
        return changed;
    }

    @Override
    public InetSocketAddress gateway() {
        return address(Part.GATEWAY);
    }

    @Override
    public InetSocketAddress complaintsService() {
        return address(Part.COMPLAINTS);
    }

    @Override
    public URI identity() {
        return URI.create(stack.keycloak().realmUrl());
    }

    @Override
    public int postgresPort() {
        return stack.config().port(Part.POSTGRESQL);
    }

    @Override
    public String bootstrapServers() {
        return stack.kafka().bootstrapServers();
    }

    @Override
    public List<MeasuredStack.StackProcess> processes() {
        return parts.stream()
                .flatMap(part -> part.isService()
                        ? stack.replicas(part).stream().map(replica -> process(replica.name(), replica, true))
                        : Stream.of(process(part.displayName(), stack.server(part), false)))
                .toList();
    }

    private static MeasuredStack.StackProcess process(String name, LocalServer server, boolean service) {
        return new MeasuredStack.StackProcess(name, server.pid(), service);
    }

    /** Starts one more process of a service, which takes its share of the events; the gateway sends it no requests. */
    public void addReplica(Part part) {
        stack.addReplica(part);
    }

    /** Metrics of focal-point-service. */
    public Metrics focalPointMetrics() {
        return stack.service(Part.FOCAL_POINT).metrics();
    }

    /**
     * Stops the services in the reverse order of their start.
     *
     * @param timeout time after which a service is killed
     */
    public void stopServices(Duration timeout) {
        parts.stream()
                .filter(Part::isService)
                .sorted(Comparator.reverseOrder())
                .forEach(part -> stack.server(part).stop(timeout));
    }

    @Override
    public void close() {
        stack.close();
    }

    private InetSocketAddress address(Part part) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), stack.config().port(part));
    }
}
