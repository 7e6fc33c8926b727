package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint of the compliance figures. */
@Path("/v1/ombudsman/compliance")
@Tag(name = "Ombudsman")
class ComplianceResource {

    private final ComplianceService service;
    private final Caller caller;

    ComplianceResource(ComplianceService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ComplianceCsvWriter.CSV, ComplianceXlsxWriter.XLSX})
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readCompliance",
            summary = "Read how agencies carry out the products of the Ombudsman",
            description =
                    "Figures and ranking for the orders that the Ombudsman issued in a period of five years at most,"
                            + " by agency, product and rule year. The `Accept` header chooses JSON, CSV or XLSX. The"
                            + " liaison, the coordinator and the regional secretary see all, an agency its own figures"
                            + " without a rank. Matters in which the caller is accused or has a conflict of interest are"
                            + " left out.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComplianceView.class)),
                @Content(mediaType = ComplianceCsvWriter.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ComplianceXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is not valid: an unknown agency or product, a period that ends before it begins or is"
                            + " too long")
    @APIResponse(
            responseCode = "403",
            description = "The role does not include this, or an agency asks for another one")
    public ComplianceView read(@BeanParam ComplianceParameters parameters) {
        return service.read(parameters, caller);
    }
}
