package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint for the dossiers of referred complaints. */
@Path("/v1/ombudsman/referrals/{complaintId}/dossier")
@Tag(name = "Ombudsman")
class DossierResource {

    private static final String ZIP = "application/zip";

    private final DossierService dossiers;
    private final Caller caller;

    DossierResource(DossierService dossiers, Caller caller) {
        this.dossiers = dossiers;
        this.caller = caller;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed(Roles.OMBUDSMAN)
    @Operation(
            operationId = "downloadDossier",
            summary = "Download the signed dossier of a referred complaint",
            description =
                    "A ZIP archive with the complaint, its conversation, the cases of the agencies with the explanation of each deadline, their files, and a readable PDF in Indonesian. `manifest.json` lists the SHA-256 of each part; `manifest.jws` signs it (EdDSA) with a key of `/.well-known/jwks.json`. The reporter is included only if they consented. Each download is recorded.")
    @ProblemTypes({"no-signing-key", "dossier-too-large"})
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The complaint does not exist, or was not referred")
    @APIResponse(
            responseCode = "409",
            description = "The complaint with its timeline is too large; nothing was recorded")
    @APIResponse(
            responseCode = "503",
            description = "complaints-service does not answer, or no signing key is installed; nothing was recorded")
    public Response download(@PathParam("complaintId") UUID complaintId, @Context HttpHeaders headers) {
        Dossier dossier = dossiers.issue(complaintId, caller, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return FileDownload.ofStream(dossier::writeTo, "berkas-" + dossier.trackingNumber() + ".zip", ZIP);
    }
}
