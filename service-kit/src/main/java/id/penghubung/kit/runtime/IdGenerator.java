package id.penghubung.kit.runtime;

import java.util.UUID;

/** Generates identifiers. */
@FunctionalInterface
public interface IdGenerator {

    /** Returns a new UUID of version 7 (RFC 9562), ordered by its creation time. */
    UUID next();
}
