package id.penghubung.complaints.dossier;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the part of a dossier that this service contributes. */
@Path("/v1/complaints/{id}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class DossierResource {

    private final HandOutDossier handOutDossier;
    private final Caller caller;

    DossierResource(HandOutDossier handOutDossier, Caller caller) {
        this.handOutDossier = handOutDossier;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.OMBUDSMAN)
    @Operation(
            operationId = "getComplaintDossier",
            summary = "Get the complaint part of a dossier",
            description =
                    "A referred complaint with its whole timeline, and with the reporter if they consented. Each reading is recorded. The signed archive with the case is at `/v1/ombudsman/referrals/{complaintId}/dossier`.")
    public RestResponse<ComplaintDossierView> get(@RestPath UUID id) {
        return UncachedResponse.of(handOutDossier.handOut(id, caller));
    }
}
