package id.penghubung.localstack.service;

import id.penghubung.localstack.host.HttpProbe;
import id.penghubung.localstack.host.HttpRequests;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One process of one of our services, started from the jar that its module's build creates. */
public final class ServiceProcess extends LocalServer {

    private static final Duration METRICS_TIMEOUT = Duration.ofSeconds(20);

    private final Path application;
    private final AotCache cache;
    private final int port;
    private final int metricsPort;
    private final Map<String, String> environment;
    private final List<String> jvmFlags;
    private final Path log;
    private volatile Map<String, String> added = Map.of();

    /**
     * @param name one word, also the name of its log
     * @param module folder of the module that built it
     * @param metricsPort port of its metrics
     * @param environment its settings; this class adds its own address
     * @param jvmFlags flags added to the default ones, which they override
     */
    public ServiceProcess(
            ChildProcesses children,
            String name,
            Path module,
            int port,
            int metricsPort,
            Map<String, String> environment,
            List<String> jvmFlags,
            Path log) {
        super(name, children);
        this.application = applicationOf(module);
        this.cache = new AotCache(module);
        this.port = port;
        this.metricsPort = metricsPort;
        this.environment = Map.copyOf(environment);
        this.jvmFlags = List.copyOf(jvmFlags);
        this.log = log;
    }

    /** @throws StackException if the module is not built */
    public static void requireBuilt(Path module) {
        var jar = jarOf(applicationOf(module));
        if (!Files.isRegularFile(jar)) {
            throw new StackException(
                    "%s is not built: %s is missing; run ./start or mvn package.".formatted(module.getFileName(), jar));
        }
    }

    /** Sets the variables that are added to its environment from its next start on, instead of those that were added before. */
    public void addFromNextStart(Map<String, String> variables) {
        added = Map.copyOf(variables);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Reads its metrics, as Prometheus does. */
    public Metrics metrics() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/q/metrics"))
                .timeout(METRICS_TIMEOUT)
                .build();
        try (var client = HttpRequests.newClient()) {
            return new Metrics(HttpRequests.send(client, request).body());
        }
    }

    public Path log() {
        return log;
    }

    @Override
    protected ChildCommand prepare() {
        var flags = new ArrayList<>(ServiceJvm.flags());
        flags.addAll(cache.useFlags(jvmFlags));
        flags.addAll(jvmFlags);
        var settings = new HashMap<>(ServiceJvm.ENVIRONMENT);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(metricsPort));
        settings.putAll(environment);
        settings.putAll(added);
        return new ChildCommand(
                name(), ChildCommand.javaJar(flags, jarOf(application)), settings, application, log, StopSignal.TERM);
    }

    @Override
    protected boolean isReady() {
        return new HttpProbe(url() + "/q/health/ready").answersOk();
    }

    static Path applicationOf(Path module) {
        return module.resolve("target/quarkus-app");
    }

    static Path jarOf(Path application) {
        return application.resolve("quarkus-run.jar");
    }
}
