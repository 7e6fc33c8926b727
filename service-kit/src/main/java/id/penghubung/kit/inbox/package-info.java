/** Idempotent inbox, the only way by which a service receives events: delivered at least once, applied once. */
@NullMarked
package id.penghubung.kit.inbox;

import org.jspecify.annotations.NullMarked;
