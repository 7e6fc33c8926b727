package id.penghubung.kit.idempotency;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Path and header parameters of a request that changes one entity, as received. {@link
 * id.penghubung.kit.openapi.OpenApiConventions} describes the headers.
 */
public record ChangeHeaders(
        @PathParam("id") UUID id,
        @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    /**
     * Returns the owner of the idempotency key: a change of this entity by the caller.
     *
     * @param collection name of all entities of this kind, such as {@code notes}
     * @param change name of the change, such as the last part of its path
     * @param subject subject of the caller's token
     */
    public String scope(String collection, String change, String subject) {
        return collection + '/' + id + '/' + change + '/' + subject;
    }
}
