package id.penghubung.focalpoint.attachments;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Metrics of the attachment disk: {@code penghubung.attachments.free}, and {@code penghubung.attachments.minimum.free}
 * below which files are rejected, both in bytes.
 */
@Startup
@Singleton
class AttachmentMeters {

    AttachmentMeters(MeterRegistry registry, AttachmentFileStorage storage) {
        Gauge.builder("penghubung.attachments.free", storage, AttachmentMeters::free)
                .baseUnit("bytes")
                .description("Free space on the disk of the attachments")
                .register(registry);
        Gauge.builder("penghubung.attachments.minimum.free", storage, AttachmentFileStorage::minimumFreeBytes)
                .baseUnit("bytes")
                .description("Free space below which attachments are refused")
                .register(registry);
    }

    private static double free(AttachmentFileStorage storage) {
        try {
            return storage.freeBytes();
        } catch (IOException failure) {
            return Double.NaN;
        }
    }
}
