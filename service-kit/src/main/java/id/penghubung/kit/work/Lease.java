package id.penghubung.kit.work;

import java.time.Instant;
import java.util.UUID;

/**
 * The right of one run to work on rows until a time. It is stored with the rows.
 *
 * @param token identifies the run; rows that another run has taken over have another one
 * @param until time at which another run may take the rows over
 */
public record Lease(UUID token, Instant until) {}
