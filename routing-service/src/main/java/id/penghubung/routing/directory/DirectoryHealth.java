package id.penghubung.routing.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how many agencies are known. Always up: an empty directory only makes complaints wait, and a service that is
 * not ready because another has not started yet would make the two wait for each other.
 */
@Readiness
@ApplicationScoped
class DirectoryHealth implements HealthCheck {

    private final AgencyDirectoryCache directory;

    DirectoryHealth(AgencyDirectoryCache directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("directory").up();
        try {
            return health.withData("agencies", directory.current().size()).build();
        } catch (RuntimeException databaseUnavailable) {
            // The check of the database says so already.
            return health.withData("agencies", "unknown").build();
        }
    }
}
