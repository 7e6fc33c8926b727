package id.penghubung.quality.standards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Versions of standards that a forum discusses. The forum decides who may read them. */
@ApplicationScoped
public class StandardDrafts {

    private final ServiceTable services;
    private final StandardTable standards;

    StandardDrafts(ServiceTable services, StandardTable standards) {
        this.services = services;
        this.standards = standards;
    }

    public Optional<StandardDraft> find(String serviceCode, int number) {
        return services.find(serviceCode)
                .flatMap(service -> standards
                        .find(service.id(), number)
                        .map(standard -> new StandardDraft(
                                service.code(),
                                service.name(),
                                service.unitCode(),
                                service.agencyCode(),
                                standard.number(),
                                standard.state(),
                                standard.components(),
                                standard.version())));
    }
}
