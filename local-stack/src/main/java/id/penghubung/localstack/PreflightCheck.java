package id.penghubung.localstack;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;

/** Checks before a start for conditions that would make it fail. */
record PreflightCheck(StackConfig config, Checkout checkout) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEGABYTES = 1024;

    /** @throws StackException on the first condition that is not met */
    void check() {
        checkBuilt();
        checkDisk();
        config.parts().stream().sorted().forEach(this::checkPort);
        config.parts().stream().filter(Part::isService).sorted().forEach(this::checkMetricsPort);
    }

    private void checkBuilt() {
        config.parts().stream()
                .filter(Part::isService)
                .sorted()
                .forEach(part -> ServiceProcess.requireBuilt(checkout.module(part.displayName())));
    }

    private void checkDisk() {
        try {
            long free = Files.getFileStore(config.data()).getUsableSpace() / MEGABYTE;
            if (free < NEEDED_MEGABYTES) {
                throw new StackException("The disk of %s is full: %d MB are free and %d MB are needed."
                        .formatted(config.data(), free, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw StackException.of("The disk of %s cannot be read".formatted(config.data()), e);
        }
    }

    private static String remedy(Part part) {
        return switch (part) {
            case GATEWAY -> "--gateway-port";
            case KEYCLOAK -> "--keycloak-port";
            default -> "the environment variable " + part.portVariable();
        };
    }

    private void checkPort(Part part) {
        check(config.port(part), part.displayName(), remedy(part));
    }

    private void checkMetricsPort(Part part) {
        check(
                config.metricsPort(part),
                "the metrics of " + part.displayName(),
                "the environment variable " + part.metricsPortVariable());
    }

    private static void check(int port, String user, String remedy) {
        if (!Ports.isFree(port)) {
            throw new StackException(
                    "Port %d for %s is in use; stop what listens there, or choose another port with %s."
                            .formatted(port, user, remedy));
        }
    }
}
