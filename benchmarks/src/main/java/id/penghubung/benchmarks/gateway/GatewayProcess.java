package id.penghubung.benchmarks.gateway;

import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.localstack.GatewayLimits;
import id.penghubung.localstack.host.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A gateway in its own process, with one event loop, in front of the stub service. */
final class GatewayProcess implements AutoCloseable {

    private static final Duration START_CHECK_INTERVAL = Duration.ofMillis(100);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final Process process;
    private final InetSocketAddress address;

    GatewayProcess(Variant variant, InetSocketAddress service, Path log) {
        try {
            address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
            process = start(variant, service, log);
            awaitStart();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    private Process start(Variant variant, InetSocketAddress service, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(variant.flags());
        command.addAll(
                List.of("-jar", variant.application().resolve("quarkus-run.jar").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "1");
        environment.put("PENGHUBUNG_GATEWAY_COMPLAINTS_URLS", "http://127.0.0.1:" + service.getPort());
        environment.putAll(GatewayLimits.withoutRates());
        for (String limit : List.of("concurrent.per-address", "concurrent.per-account", "connections-per-address")) {
            environment.put(GatewayLimits.variable(limit), GatewayLimits.NO_LIMIT);
        }
        for (String variable : variant.variables()) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return builder.start();
    }

    private void awaitStart() throws IOException {
        Polling.until(() -> isReachable() || !process.isAlive(), START_CHECK_INTERVAL, START_TIMEOUT);
        if (!isReachable()) {
            close();
            throw new IOException("The gateway did not start");
        }
    }

    private boolean isReachable() {
        try (Socket reached = new Socket(address.getAddress(), address.getPort())) {
            return reached.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
