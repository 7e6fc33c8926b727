package id.penghubung.kit.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Metrics of mail: {@code penghubung.mail.attempts} counts attempts to send a mail, with the tag {@code result}: {@code sent},
 * {@code retried} for a failure that is followed by another attempt, {@code failed} for the last one.
 */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
class MailMeters {

    private final MeterRegistry registry;

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void sent() {
        count("sent");
    }

    void retried() {
        count("retried");
    }

    void failed() {
        count("failed");
    }

    private void count(String result) {
        registry.counter("penghubung.mail.attempts", "result", result).increment();
    }
}
