package id.penghubung.localstack.keycloak;

import id.penghubung.localstack.Checkout;
import id.penghubung.localstack.Folders;
import id.penghubung.localstack.StackException;
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
 * Keycloak as the build of this module has unpacked it.
 *
 * @param home the folder above {@code lib}
 */
public record KeycloakDistribution(Path home) {

    private static final Duration BUILD_TIMEOUT = Duration.ofMinutes(3);

    /** What is left out is neither used by the system nor free: each feature costs start time and memory. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--transaction-xa-enabled=false",
            "--features-disabled=ciba,device-flow,identity-brokering-api,instagram-broker,kerberos,"
                    + "organization,par,step-up-authentication-saml,twitter-broker,workflows");

    /** Those that only say where the program is and let its libraries reach into the JDK; as in its own start script. */
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

    /** Lets Keycloak fix its build-time options, once; a start afterwards need not look at them again. */
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

    /** Names this distribution as built by us: what was prepared for another is not used. */
    public String fingerprint() {
        return home.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
    }

    /**
     * The program, without its start script, whose shell would stand between us and the process.
     *
     * @param instance a folder that looks like {@link #home} and holds the data of one server
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

    /** Gives one server a home of its own: its data beside links to the programs of all. */
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
