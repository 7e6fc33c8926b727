package id.penghubung.complaints.complaint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Responses to a change that does not name the present version of the complaint, for the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@APIResponse(responseCode = "412", description = "The complaint has changed since it was read")
@APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
public @interface ComplaintVersionResponses {}
