/**
 * Events enter a service through here only: delivered at least once, applied once.
 */
@NullMarked
package id.penghubung.kit.inbox;

import org.jspecify.annotations.NullMarked;
