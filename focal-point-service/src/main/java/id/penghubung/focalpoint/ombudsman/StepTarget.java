package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entity and the version to which a step applies, and the caller who takes it.
 *
 * @param ifMatch the header {@code If-Match} as received
 */
public record StepTarget(UUID id, @Nullable String ifMatch, Caller caller) {

    public static StepTarget of(ChangeHeaders headers, Caller caller) {
        return new StepTarget(headers.id(), headers.ifMatch(), caller);
    }
}
