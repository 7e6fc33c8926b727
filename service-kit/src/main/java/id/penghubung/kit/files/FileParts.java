package id.penghubung.kit.files;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Chooses storage and virus scanner by the settings. */
@Dependent
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class FileParts {

    private static final Logger LOG = Logger.getLogger(FileParts.class);

    /** Returns the directory, or a bucket if there is a setting for it. */
    @Produces
    @Singleton
    @Startup
    @IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
    FileStorage storage(FileSettings settings, S3Settings s3, LocalFileStorage local, Clock clock) {
        return s3.endpoint().isEmpty()
                ? local
                : new S3FileStorage(S3Client.of(s3, clock), settings.directory().resolve("incoming"));
    }

    @Produces
    @Singleton
    @Startup
    @IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
    VirusScanner scanner(ScanSettings settings) {
        if (settings.host().isEmpty()) {
            LOG.warn("Uploads are not scanned for viruses: penghubung.attachments.scan.host is not set");
            return new NoScanner();
        }
        return new ClamdScanner(settings.host().get(), settings.port(), settings.timeout());
    }
}
