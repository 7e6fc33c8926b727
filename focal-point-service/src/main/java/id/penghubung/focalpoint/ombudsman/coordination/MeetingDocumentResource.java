package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for the printable agenda and minutes of a meeting. */
@Path("/v1/ombudsman/coordination-meetings/{id}")
@Tag(name = "Ombudsman")
class MeetingDocumentResource {

    private final MeetingDocumentService documents;
    private final Caller caller;

    MeetingDocumentResource(MeetingDocumentService documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/agenda.pdf")
    @Produces(FileDownload.PDF)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "printCoordinationAgenda",
            summary = "Get the agenda of a meeting as PDF",
            description = "In Indonesian, with the items that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    public Response agenda(@PathParam("id") UUID id) {
        return FileDownload.ofPdf(documents.agenda(id, caller), "agenda.pdf");
    }

    @GET
    @Path("/minutes.pdf")
    @Produces(FileDownload.PDF)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "printCoordinationMinutes",
            summary = "Get the minutes of a meeting as PDF",
            description =
                    "In Indonesian, with participants, items, decisions and addenda that the caller may see. Minutes that are not closed are marked as a draft.")
    @ProblemTypes("coordination-meeting-state")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    @APIResponse(responseCode = "409", description = "The meeting has not been opened")
    public Response minutes(@PathParam("id") UUID id) {
        return FileDownload.ofPdf(documents.minutes(id, caller), "minutes.pdf");
    }
}
