package id.penghubung.quality.units;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the units that provide services. Everybody may read them. */
@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitResource {

    private final UnitDirectory units;

    UnitResource(UnitDirectory units) {
        this.units = units;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listServiceUnits",
            summary = "List the units that provide services, in the order of their codes",
            description = "Each unit belongs to an agency and serves the public, other agencies, or both.")
    public Page<Unit> list(
            @Parameter(description = "Only units of this agency") @RestQuery @Nullable String agency,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return units.page(agency, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getServiceUnit",
            summary = "Get a unit that provides services",
            description = "A unit that the directory no longer announces is not found.")
    public Unit get(@RestPath String code) {
        return units.get(code);
    }
}
