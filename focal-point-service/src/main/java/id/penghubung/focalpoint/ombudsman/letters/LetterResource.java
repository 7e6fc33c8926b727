package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoint for reading a letter. */
@Path(LetterResource.LETTERS + "{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class LetterResource {

    static final String LETTERS = "/v1/ombudsman/letters/";

    private final LetterReader reader;
    private final Caller caller;

    LetterResource(LetterReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readLetter",
            summary = "Get a letter",
            description = "With its deadline and files; the draft of the answer only for the agency.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            headers = @Header(name = "ETag", description = "Version of the letter"),
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "404", description = "The letter does not exist, or is not visible to the caller")
    public RestResponse<LetterView> read(@PathParam("id") UUID id) {
        LetterView letter = reader.get(id, caller);
        return new Versioned<>(letter, letter.version()).toResponse();
    }
}
