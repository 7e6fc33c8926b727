package id.penghubung.routing.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check that reports the number of known agencies. It is always up, because an empty directory only delays
 * complaints. If readiness depended on another service, the two services could wait for each other at the start.
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
        } catch (RuntimeException exception) {
            // The health check of the database already reports the outage.
            return health.withData("agencies", "unknown").build();
        }
    }
}
