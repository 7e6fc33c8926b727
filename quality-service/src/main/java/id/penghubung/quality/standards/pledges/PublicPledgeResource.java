package id.penghubung.quality.standards.pledges;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the pledge that is in force. Everybody may read it. */
@Path("/v1/units/{code}/pledge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pledges")
class PublicPledgeResource {

    private final Pledges pledges;

    PublicPledgeResource(Pledges pledges) {
        this.pledges = pledges;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPublishedPledge",
            summary = "Get the pledge of a unit that is in force",
            description = "As the head signed it, with its decree (*maklumat pelayanan*).")
    public PublicPledge get(@RestPath String code) {
        return PublicPledge.of(pledges.inForce(code));
    }
}
