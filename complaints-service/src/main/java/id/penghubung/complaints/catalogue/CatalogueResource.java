package id.penghubung.complaints.catalogue;

import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Categories and districts over HTTP, for everybody. Both lists are short and come whole. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class CatalogueResource {

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/categories")
    @PermitAll
    @Operation(operationId = "listCategories", summary = "What one may complain of")
    public Page<Category> categories() {
        return new Page<>(catalogue.categories(), null);
    }

    @GET
    @Path("/districts")
    @PermitAll
    @Operation(operationId = "listDistricts", summary = "The districts of the regency")
    public Page<District> districts() {
        return new Page<>(catalogue.districts(), null);
    }
}
