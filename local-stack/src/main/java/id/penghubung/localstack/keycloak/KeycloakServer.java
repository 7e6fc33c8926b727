package id.penghubung.localstack.keycloak;

import id.penghubung.localstack.host.HttpProbe;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.util.ArrayList;
import java.util.List;

/** Keycloak server on the loopback address with the project's realm; all its data is in PostgreSQL. */
public final class KeycloakServer extends LocalServer {

    /** Name of its database, and of the role that owns it. */
    public static final String DATABASE = "keycloak";

    private static final String NAME = "keycloak";

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

    /** @param archiveFlags JVM flags that use or write the CDS archive */
    public KeycloakServer(
            ChildProcesses children,
            KeycloakDistribution distribution,
            RealmFile realm,
            KeycloakSettings settings,
            List<String> archiveFlags) {
        super(NAME, children);
        this.children = children;
        this.distribution = distribution;
        this.realm = realm;
        this.settings = settings;
        this.archiveFlags = List.copyOf(archiveFlags);
    }

    @Override
    protected ChildCommand prepare() {
        distribution.build(children, settings.log());
        distribution.link(settings.home());
        realm.writeTo(settings.home().resolve("data/import/penghubung-realm.json"));
        var flags = new ArrayList<>(JVM);
        flags.addAll(archiveFlags);
        return new ChildCommand(
                NAME,
                KeycloakDistribution.command(settings.home(), flags, List.of("start", "--optimized", "--import-realm")),
                settings.environment(),
                settings.home(),
                settings.log(),
                StopSignal.TERM);
    }

    @Override
    protected boolean isReady() {
        return new HttpProbe(realmUrl() + "/.well-known/openid-configuration").answersOk();
    }

    /** The issuer of its tokens and the base of the realm's endpoints. */
    public String realmUrl() {
        return settings.url() + "/realms/penghubung";
    }
}
