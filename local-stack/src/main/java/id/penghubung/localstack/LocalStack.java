package id.penghubung.localstack;

import id.penghubung.localstack.kafka.KafkaServer;
import id.penghubung.localstack.keycloak.KeycloakServer;
import id.penghubung.localstack.postgres.PostgresServer;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.service.ServiceProcess;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The whole system, or the parts of it that were asked for, as processes of this machine. */
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
     * Takes the data folder, ends what an earlier stack that was killed has left there, and looks whether a start can succeed.
     * Nothing runs yet.
     *
     * @throws StackException if it cannot
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
                listener.info("The last run was killed; ended what it left behind: %s."
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

    /** Takes the folder and starts everything. */
    public static LocalStack start(StackConfig config, StackListener listener) {
        var stack = new LocalStack(config, listener);
        stack.start();
        return stack;
    }

    /**
     * Starts all parts, side by side where they do not need each other, and returns when all are ready.
     *
     * @throws StackException with the first reason if one cannot start; nothing is left running then
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

    /** @throws StackException if it is not among the parts */
    public PostgresServer postgres() {
        return parts.postgres().orElseThrow(() -> missing(Part.POSTGRESQL));
    }

    /** @throws StackException if it is not among the parts */
    public KafkaServer kafka() {
        return parts.kafka().orElseThrow(() -> missing(Part.KAFKA));
    }

    /** @throws StackException if it is not among the parts */
    public KeycloakServer keycloak() {
        return parts.keycloak().orElseThrow(() -> missing(Part.KEYCLOAK));
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
     * Starts one more process of a service, which takes its share of the events. The gateway sends it no requests: for that,
     * ask for replicas in the configuration.
     */
    public ServiceProcess addReplica(Part part) {
        var replica = parts.newReplica(part);
        replica.start();
        return replica;
    }

    /** Where people and tests reach the system. */
    public String gatewayUrl() {
        return "http://localhost:" + config.port(Part.GATEWAY);
    }

    /** Stops everything: first what takes requests, last what keeps data. Also while it is starting; twice is once. */
    @Override
    public void close() {
        closing = true;
        children.beginClosing();
        // Whoever comes second waits for the first: the JVM must not end while servers are still stopping.
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
