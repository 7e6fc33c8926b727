package id.penghubung.quality.standards;

import id.penghubung.kit.identity.Roles;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the figures of complaints about a service. */
@Path("/v1/services/{code}/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards")
class ServiceComplaintResource {

    private final StandardReviews reviews;
    private final QualityCaller caller;

    ServiceComplaintResource(StandardReviews reviews, QualityCaller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "countServiceComplaints",
            summary = "Count the complaints about a service since the last review of its standard",
            description =
                    "Reports of the public that name the service, by kind, with those that were answered and those that were late."
                            + " Neither texts nor reporters are known here.")
    public ComplaintFigures count(@RestPath String code) {
        return reviews.complaints(code, caller.readScope());
    }
}
