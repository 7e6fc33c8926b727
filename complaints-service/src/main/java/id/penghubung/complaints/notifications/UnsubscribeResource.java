package id.penghubung.complaints.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the links in mails by which they are stopped (RFC 8058). The token in the link is all that is needed. */
@Path(UnsubscribeLinks.PATH + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Notifications")
class UnsubscribeResource {

    private final Unsubscribe unsubscribe;
    private final MailLinkPages pages;

    UnsubscribeResource(Unsubscribe unsubscribe, MailLinkPages pages) {
        this.unsubscribe = unsubscribe;
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showUnsubscription",
            summary = "Show the page on which mails are stopped",
            description =
                    "A page with a button for the mails about one complaint and one for all. Opening it stops nothing,"
                            + " since mail programs open links to check them.")
    public RestResponse<String> show(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        unsubscribe.requireLink(token);
        return pages.unsubscription(languages, false);
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "unsubscribe",
            summary = "Stop mails with one click",
            description = "For mail programs (RFC 8058, `List-Unsubscribe-Post`) and for the buttons of the page. Needs"
                    + " neither an account nor an access code, and may be repeated. The body is not looked at."
                    + " Mails that wait are cancelled; the course of the complaint stays visible with the account"
                    + " or the access code.")
    public RestResponse<String> unsubscribe(
            @Parameter(description = "Token of the link in a mail") @RestPath String token,
            @Parameter(description = "COMPLAINT if absent") @RestQuery @Nullable UnsubscribeScope scope,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        unsubscribe.stop(token, scope == null ? UnsubscribeScope.COMPLAINT : scope);
        return pages.unsubscription(languages, true);
    }
}
