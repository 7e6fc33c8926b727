package id.penghubung.localstack.keycloak;

import id.penghubung.localstack.LocalServer;
import id.penghubung.localstack.host.HttpProbe;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcess;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Keycloak server on the loopback address with one realm of ours; all that it knows is in PostgreSQL. */
public final class KeycloakServer implements LocalServer {

    /** Name of its database, and of the role that owns it. */
    public static final String DATABASE = "keycloak";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    /** JVM flags; only the C1 compiler, because this server rarely runs long enough to benefit from C2. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData");

    private final ChildProcesses children;
    private final KeycloakDistribution distribution;
    private final RealmFile realm;
    private final KeycloakSettings settings;
    private final List<String> archiveFlags;
    private @Nullable ChildProcess process;

    /** @param archiveFlags JVM flags that use or write the CDS archive */
    public KeycloakServer(
            ChildProcesses children,
            KeycloakDistribution distribution,
            RealmFile realm,
            KeycloakSettings settings,
            List<String> archiveFlags) {
        this.children = children;
        this.distribution = distribution;
        this.realm = realm;
        this.settings = settings;
        this.archiveFlags = List.copyOf(archiveFlags);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        distribution.build(children, settings.log());
        distribution.link(settings.home());
        realm.writeTo(settings.home().resolve("data/import/penghubung-realm.json"));
        var flags = new ArrayList<>(JVM);
        flags.addAll(archiveFlags);
        var started = children.start(new ChildCommand(
                name(),
                KeycloakDistribution.command(settings.home(), flags, List.of("start", "--optimized", "--import-realm")),
                settings.environment(),
                settings.home(),
                settings.log(),
                StopSignal.TERM));
        var probe = new HttpProbe(realmUrl() + "/.well-known/openid-configuration");
        started.awaitReady(START_TIMEOUT, probe::answersOk);
        process = started;
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The issuer of its tokens and the base of the realm's endpoints. */
    public String realmUrl() {
        return settings.url() + "/realms/penghubung";
    }
}
