package id.penghubung.kit.runtime;

import java.util.UUID;

/** Makes identifiers. */
@FunctionalInterface
public interface IdGenerator {

    /** A new UUID of version 7 (RFC 9562): ordered by the time it was made. */
    UUID next();
}
