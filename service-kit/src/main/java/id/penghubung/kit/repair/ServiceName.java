package id.penghubung.kit.repair;

import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Name of this service, as in the paths of its repair. */
@ApplicationScoped
class ServiceName {

    private final String name;

    ServiceName(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    /** @throws ProblemException 404 if a path names another service */
    void require(String named) {
        if (!name.equals(named)) {
            throw ProblemException.notFound();
        }
    }
}
