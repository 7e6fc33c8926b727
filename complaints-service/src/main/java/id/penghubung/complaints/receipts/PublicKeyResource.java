package id.penghubung.complaints.receipts;

import id.penghubung.kit.signing.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Endpoint of the public keys with which everybody can verify a receipt. The gateway shows them in one document with the keys of
 * other services, which their OpenAPI document describes.
 */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
class PublicKeyResource {

    private final SigningKeys keys;

    PublicKeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> keys() {
        return RestResponse.ResponseBuilder.ok(keys.publicKeySet())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
