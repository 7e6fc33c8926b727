package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.signing.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Endpoint of the public keys with which everybody can verify a dossier. The gateway shows them in one document with those of
 * receipts, which complaints-service has.
 */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class PublicKeyResource {

    private final SigningKeys keys;

    PublicKeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** A set of public keys by RFC 7517. */
    @Schema(name = "JsonWebKeySet")
    record KeySet(@Schema(required = true) List<PublicKey> keys) {}

    /**
     * A public key by RFC 8037.
     *
     * @param kid the id that a signature names
     * @param x the key, in Base64url
     */
    @Schema(name = "JsonWebKey")
    record PublicKey(
            @Schema(required = true) String kty,
            @Schema(required = true) String crv,
            @Schema(required = true) String kid,
            @Schema(required = true) String use,
            @Schema(required = true) String alg,
            @Schema(required = true) String x) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listSigningKeys",
            summary = "Get the public keys of receipts and dossiers",
            description =
                    "A JSON Web Key Set with the keys of receipts and dossiers. Keys that do not sign any more stay in it, so that old receipts and dossiers can be verified.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content = @Content(schema = @Schema(implementation = KeySet.class)))
    public RestResponse<String> keys() {
        return RestResponse.ResponseBuilder.ok(keys.publicKeySet())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
