package id.penghubung.focalpoint.attachments;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Meters of the disk of attachments: {@code penghubung.attachments.free}, and {@code penghubung.attachments.minimum.free}
 * below which files are refused, both in bytes.
 */
@Startup
@Singleton
class AttachmentMeters {

    AttachmentMeters(MeterRegistry registry, AttachmentFileStorage contents) {
        Gauge.builder("penghubung.attachments.free", contents, AttachmentMeters::free)
                .baseUnit("bytes")
                .description("Free space on the disk of the attachments")
                .register(registry);
        Gauge.builder("penghubung.attachments.minimum.free", contents, AttachmentFileStorage::minimumFreeBytes)
                .baseUnit("bytes")
                .description("Free space below which attachments are refused")
                .register(registry);
    }

    private static double free(AttachmentFileStorage contents) {
        try {
            return contents.freeBytes();
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
