package id.penghubung.kit.files;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Metrics of the attachment disk: {@code penghubung.attachments.free}, and {@code penghubung.attachments.minimum.free}
 * below which files are rejected, both in bytes.
 */
@Startup
@Singleton
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class FileStorageMeters {

    FileStorageMeters(MeterRegistry registry, LocalFileStorage storage) {
        Gauge.builder("penghubung.attachments.free", storage, FileStorageMeters::free)
                .baseUnit("bytes")
                .description("Free space on the disk of the attachments")
                .register(registry);
        Gauge.builder("penghubung.attachments.minimum.free", storage, LocalFileStorage::minimumFreeBytes)
                .baseUnit("bytes")
                .description("Free space below which attachments are refused")
                .register(registry);
    }

    private static double free(LocalFileStorage storage) {
        try {
            return storage.freeBytes();
        } catch (IOException failure) {
            return Double.NaN;
        }
    }
}
