package id.penghubung.localstack;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.FolderLock;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.keycloak.KeycloakServer;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.service.ServiceProcess;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The whole system, or the requested parts of it, as processes on this machine. */
public final class LocalStack implements AutoCloseable {

    private final StackConfig config;
    private final StackListener listener;
    private final FolderLock lock;
    private final ChildProcesses children;
    private final StackParts parts;
    private final AtomicReference<@Nullable StackException> failure = new AtomicReference<>();
    private final Object closeLock = new Object();
    private volatile boolean closing;
    private volatile boolean started;
    private boolean closed;

    /**
     * Locks the data folder, stops processes left by an earlier stack that was killed, and checks whether a start can
     * succeed. Starts nothing yet.
     *
     * @throws StackException if a check fails
     */
    public LocalStack(StackConfig requested, StackListener listener) {
        var checkout = Checkout.find();
        this.config = requested.withPortsChosen();
        this.listener = listener;
        this.lock = FolderLock.tryLock(config.data()).orElseThrow(() -> alreadyRunning(config));
        this.children = ChildProcesses.create(config.data().resolve("run"), this::onUnexpectedExit);
        try {
            var orphans = children.terminateOrphans();
            if (!orphans.isEmpty()) {
                listener.info("The last run was killed; stopped the processes that it left running: %s."
                        .formatted(String.join(", ", orphans)));
            }
            new PreflightCheck(config, checkout).check();
            new DataFolder(config).open();
            this.parts = new StackParts(config, checkout, children, listener);
        } catch (StackException e) {
            release();
            throw e;
        }
    }

    /** Locks the data folder and starts all parts. */
    public static LocalStack start(StackConfig config, StackListener listener) {
        var stack = new LocalStack(config, listener);
        stack.start();
        return stack;
    }

    /**
     * Starts all parts, in parallel where they do not depend on each other, and returns when all are ready.
     *
     * @throws StackException with the first reason if a part cannot start; in this case nothing is left running
     */
    public void start() {
        new StartSequence(parts, listener, this::fail).run();
        var reason = failure.get();
        if (reason != null) {
            close();
            throw reason;
        }
        started = true;
    }

    public StackConfig config() {
        return config;
    }

    /** @throws StackException if it is not a part of this stack */
    public PostgresServer postgres() {
        return parts.postgres().orElseThrow(() -> missing(Part.POSTGRESQL));
    }

    /** @throws StackException if it is not a part of this stack */
    public KafkaServer kafka() {
        return parts.kafka().orElseThrow(() -> missing(Part.KAFKA));
    }

    /** @throws StackException if it is not a part of this stack */
    public KeycloakServer keycloak() {
        return parts.keycloak().orElseThrow(() -> missing(Part.KEYCLOAK));
    }

    /**
     * A server of this stack; of a service, or of the gateway, the first process.
     *
     * @throws StackException if it is not a part of this stack
     */
    public LocalServer server(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgres();
            case KAFKA -> kafka();
            case KEYCLOAK -> keycloak();
            case COMPLAINTS, ROUTING, FOCAL_POINT, QUALITY, GATEWAY -> service(part);
        };
    }

    /** The first process of a service, or the gateway. */
    public ServiceProcess service(Part part) {
        return replicas(part).getFirst();
    }

    /** All processes of a service. */
    public List<ServiceProcess> replicas(Part part) {
        var replicas = parts.replicasOf(part);
        if (replicas.isEmpty()) {
            throw missing(part);
        }
        return replicas;
    }

    /**
     * Starts one more process of a service, which consumes its share of the events. The gateway sends it no requests;
     * for that, configure replicas with {@link StackConfig#withReplicas}.
     */
    public ServiceProcess addReplica(Part part) {
        var replica = parts.newReplica(part);
        replica.start();
        return replica;
    }

    /** URL at which people and tests reach the system. */
    public String gatewayUrl() {
        return "http://localhost:" + config.port(Part.GATEWAY);
    }

    /**
     * Stops all parts: first those that accept requests, last those that store data. May be called during a start, and
     * more than once.
     */
    @Override
    public void close() {
        closing = true;
        children.beginClosing();
        // A second caller waits for the first: the JVM must not end while servers are still stopping.
        synchronized (closeLock) {
            if (!closed) {
                closed = true;
                new StopSequence(parts, listener).run();
                release();
            }
        }
    }

    private void release() {
        children.close();
        lock.close();
    }

    private void fail(StackException reason) {
        if (failure.compareAndSet(null, reason)) {
            children.beginClosing();
        }
    }

    private void onUnexpectedExit(ChildProcess child) {
        if (started && !closing) {
            listener.failed(child.exitDescription());
        }
    }

    private static StackException missing(Part part) {
        return new StackException("%s is not part of this stack.".formatted(part.displayName()));
    }

    private static StackException alreadyRunning(StackConfig config) {
        return new StackException(
                "Penghubung is already running on %s%s; stop it first, or choose another folder with --data."
                        .formatted(
                                config.data(),
                                FolderLock.holderOf(config.data())
                                        .map(pid -> " as process " + pid)
                                        .orElse("")));
    }
}
