package id.penghubung.focalpoint.ombudsman.coordination;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Responses that the changes of an agenda share, for the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(
        responseCode = "200",
        description = "The agenda after the change",
        headers = @Header(name = "ETag", description = "Version of the meeting after the change"),
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgendaView.class)))
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(
        responseCode = "404",
        description = "The meeting or the item does not exist, or the caller is excluded from the matter of the item")
@APIResponse(responseCode = "409", description = "The state of the meeting does not allow the change")
@APIResponse(
        responseCode = "412",
        description = "The meeting has changed since it was read; the document contains what was submitted")
@APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
@interface AgendaStepResponses {}
