package id.penghubung.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.localstack.Part;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code ./audit} on the databases and files of the running system. Without a key, it takes that of the local stack. */
record AuditScript(SystemUnderTest system) {

    private static final int TIMEOUT_SECONDS = 300;

    /** Prefixes of the variables that name a database, as the script says. */
    private static final Map<String, Part> DATABASES =
            Map.of("QUARKUS", Part.FOCAL_POINT, "COMPLAINTS", Part.COMPLAINTS, "QUALITY", Part.QUALITY);

    /**
     * A run that has ended.
     *
     * @param status 0 without a fault, 1 with one, 2 if a check could not be made
     */
    record Result(int status, String output) {}

    /** @param folder for the output */
    Result run(Path folder) throws IOException, InterruptedException {
        var output = folder.resolve("audit.txt");
        var builder = new ProcessBuilder(
                        "bash", Checkout.find().root().resolve("audit").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Four short programs: the optimizing compiler would only take time from them.
        environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("PENGHUBUNG_DATA", system.data().toString());
        DATABASES.forEach((prefix, service) -> {
            var name = service.database().orElseThrow();
            environment.put(prefix + "_DATASOURCE_JDBC_URL", system.postgres().jdbcUrl(name));
            environment.put(prefix + "_DATASOURCE_USERNAME", name);
            environment.put(prefix + "_DATASOURCE_PASSWORD", name);
        });
        var script = builder.start();
        assertThat(script.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("the script ends in time")
                .isTrue();
        return new Result(script.exitValue(), Files.readString(output));
    }
}
