package id.penghubung.quality.forums.agreements;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of published agreements. Everybody may read them. */
@Path("/v1/public-forums/{id}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public consultation")
class PublicAgreementResource {

    private final Agreements agreements;

    PublicAgreementResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedAgreements",
            summary = "List the agreements of a forum with their follow-up",
            description = "Not found until the results of the forum are published.")
    public AgreementsView list(@RestPath UUID id) {
        return new AgreementsView(agreements.published(id));
    }
}
