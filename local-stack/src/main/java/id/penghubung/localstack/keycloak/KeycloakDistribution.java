package id.penghubung.localstack.keycloak;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Keycloak distribution that the build of this module has unpacked.
 *
 * @param home the folder above {@code lib}
 */
public record KeycloakDistribution(Path home) {

    private static final Duration BUILD_TIMEOUT = Duration.ofMinutes(3);

    /** Disables features that the system does not use, because each feature costs start time and memory. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--transaction-xa-enabled=false",
            "--features-disabled=ciba,device-flow,identity-brokering-api,instagram-broker,kerberos,"
                    + "organization,par,step-up-authentication-saml,twitter-broker,workflows");

    /** Flags from Keycloak's own start script: encoding, logging and access of its libraries to JDK internals. */
    private static final List<String> PLATFORM_FLAGS = List.of(
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    /** @throws StackException if the module was not built */
    public static KeycloakDistribution unpackedIn(Checkout checkout) {
        var folder = checkout.built("keycloak");
        try (var homes = Files.newDirectoryStream(Folders.create(folder), "keycloak-*")) {
            for (var home : homes) {
                return new KeycloakDistribution(home);
            }
        } catch (IOException e) {
            throw StackException.of("Keycloak cannot be found in %s".formatted(folder), e);
        }
        throw new StackException("Keycloak is not in %s; build the module local-stack.".formatted(folder));
    }

    /** Runs Keycloak's build once with the options above, so that later starts are faster. */
    public void build(ChildProcesses children, Path log) {
        var marker = home.resolve("penghubung-build");
        var options = String.join(" ", BUILD_OPTIONS);
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(options)) {
                return;
            }
            var arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD_OPTIONS);
            children.start(new ChildCommand(
                            "keycloak-build",
                            command(home, List.of("-Xmx512m", "-XX:+UseSerialGC"), arguments),
                            Map.of(),
                            home,
                            log,
                            StopSignal.TERM))
                    .awaitSuccess(BUILD_TIMEOUT);
            Files.writeString(marker, options);
        } catch (IOException e) {
            throw StackException.of("Keycloak cannot be built", e);
        }
    }

    /** Identifies the distribution and its build options, so that artifacts prepared for another one are not used. */
    public String fingerprint() {
        return home.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
    }

    /**
     * The command without Keycloak's start script, whose shell would be an additional process between this JVM and the
     * server.
     *
     * @param instance a folder with the layout of {@link #home} that holds the data of one server
     */
    static List<String> command(Path instance, List<String> flags, List<String> arguments) {
        var all = new ArrayList<>(flags);
        all.addAll(PLATFORM_FLAGS);
        all.add("-Dkc.home.dir=" + instance);
        all.add("-Djboss.server.config.dir=" + instance.resolve("conf"));
        return ChildCommand.java(
                all,
                instance.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments);
    }

    /** Creates the home folder of one server: its data, and links to the shared programs. */
    void link(Path instance) {
        Folders.create(instance);
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            var link = instance.resolve(part);
            try {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, home.resolve(part));
            } catch (IOException e) {
                throw StackException.of("Cannot link %s".formatted(link), e);
            }
        }
    }
}
