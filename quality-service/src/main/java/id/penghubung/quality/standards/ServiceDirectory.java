package id.penghubung.quality.standards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The services that other features refer to by their codes. */
@ApplicationScoped
public class ServiceDirectory {

    private final ServiceTable services;

    ServiceDirectory(ServiceTable services) {
        this.services = services;
    }

    /** Returns a service, also one that is no longer provided. */
    public Optional<ServiceOfUnit> find(String code) {
        return services.find(code)
                .map(service ->
                        new ServiceOfUnit(service.code(), service.name(), service.unitCode(), service.agencyCode()));
    }
}
