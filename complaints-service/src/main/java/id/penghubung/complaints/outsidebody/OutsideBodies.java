package id.penghubung.complaints.outsidebody;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.Destination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the outside bodies to which the reporter of an archived complaint can be pointed. */
@ApplicationScoped
public class OutsideBodies {

    private final Catalogue catalogue;

    OutsideBodies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns an active body as the destination of an archived complaint. */
    public Optional<Destination> find(String code) {
        return catalogue.outsideBodyName(code).map(name -> new Destination(code, name));
    }
}
