package id.penghubung.focalpoint.ombudsman.letters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Responses that all steps with a letter share, for the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(
        responseCode = "200",
        description = "The letter after the step",
        headers = @Header(name = "ETag", description = "Version after the step"),
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = LetterView.class)))
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(responseCode = "404", description = "The letter does not exist, or is not visible to the caller")
@APIResponse(
        responseCode = "409",
        description =
                "The matter is closed, the state of the answer does not allow the step, or the same request is still running")
@APIResponse(
        responseCode = "412",
        description = "The letter has changed since it was read; the document contains what was submitted")
@APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
@interface LetterStepResponses {}
