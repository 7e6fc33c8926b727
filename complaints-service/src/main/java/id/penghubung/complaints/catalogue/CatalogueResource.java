package id.penghubung.complaints.catalogue;

import id.penghubung.kit.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API of categories and districts, open to everybody. Both lists are short and are returned on one page. */
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
    @Operation(
            operationId = "listCategories",
            summary = "List the complaint categories",
            description =
                    "All categories that a new complaint can have, on one page, in the order of their codes. A category with `oversight` is handled by the inspectorate only.")
    public Page<Category> categories() {
        return new Page<>(catalogue.categories(), null);
    }

    @GET
    @Path("/districts")
    @PermitAll
    @Operation(
            operationId = "listDistricts",
            summary = "List the districts of the regency",
            description = "All districts that a new complaint can have, on one page, in the order of their codes.")
    public Page<District> districts() {
        return new Page<>(catalogue.districts(), null);
    }
}
