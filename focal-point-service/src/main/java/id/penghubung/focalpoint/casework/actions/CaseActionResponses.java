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
        headers = @Header(name = "ETag", description = "Its new version"),
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(responseCode = "404", description = "No such case, or another agency's")
@APIResponse(responseCode = "409", description = "The case does not allow it: closed, acknowledged or assigned already")
@APIResponse(
        responseCode = "412",
        description = "The case changed since it was read: with current, changes and what was submitted")
@APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
@interface CaseActionResponses {}
