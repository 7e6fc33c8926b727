package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.view.CaseView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Responses that all actions share, for the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(
        responseCode = "200",
        description = "The case after the action",
        headers = @Header(name = "ETag", description = "Version after the action"),
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(responseCode = "404", description = "The case does not exist, or belongs to another agency")
@APIResponse(
        responseCode = "409",
        description = "The state of the case does not allow the action, or the same request is still running")
@APIResponse(
        responseCode = "412",
        description =
                "The case has changed since it was read; the document contains its current state, the changes, and what was submitted")
@APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
@interface CaseActionResponses {}
