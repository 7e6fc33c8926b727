package id.penghubung.focalpoint.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sealers with the key of the tested service, and with another key. */
final class TestSealers {

    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another-key-that-is-as-long-as-32".getBytes(UTF_8));

    private TestSealers() {}

    /** Sealer with the key of the tested service. */
    static Sealer sealer() {
        return new Sealer(RecordKey.of(ConfigProvider.getConfig()
                .getOptionalValue("penghubung.record.key", String.class)
                .or(() -> Optional.of(OTHER_KEY.replace("YW5v", "YW5w")))));
    }

    static Sealer withAnotherKey() {
        return new Sealer(RecordKey.of(Optional.of(OTHER_KEY)));
    }
}
