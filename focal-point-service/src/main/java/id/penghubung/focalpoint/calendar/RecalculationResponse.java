package id.penghubung.focalpoint.calendar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Response of all changes that start a recalculation, for the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(
        responseCode = "202",
        description = "The change is in force; a recalculation of running deadlines has started",
        content =
                @Content(mediaType = "application/json", schema = @Schema(implementation = RecalculationStarted.class)))
@interface RecalculationResponse {}
