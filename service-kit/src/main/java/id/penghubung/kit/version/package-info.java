/**
 * Optimistic concurrency over HTTP: {@code ETag} and {@code If-Match} (RFC 9110, section 13).
 */
@NullMarked
package id.penghubung.kit.version;

import org.jspecify.annotations.NullMarked;
